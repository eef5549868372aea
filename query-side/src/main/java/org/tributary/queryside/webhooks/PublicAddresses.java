package org.tributary.queryside.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds hosts, and none that stands behind our own walls: whoever chooses an address must not make this program ask what only
 * it can reach. What is found here is what is connected to, so that a name cannot mean something else in between.
 */
record PublicAddresses(boolean anyAddress) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!anyAddress && !Stream.of(found).allMatch(PublicAddresses::isPublic)) throw new NotPublic(host);
        return found;
    }

    /** It was found, and is none of the addresses that may be asked. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super(host + " is not a public address");
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) return isPublic(first, second, bytes[2] & 0xff);
        // of IPv6 what is given out, without the tunnels that lead into IPv4
        boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return (first & 0xe0) == 0x20 && !teredo && !sixToFour;
    }

    private static boolean isPublic(int first, int second, int third) {
        boolean carriers = first == 100 && (second & 0xc0) == 64;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean benchmarks = first == 198 && (second & 0xfe) == 18;
        return first != 0 && first < 240 && !carriers && !protocols && !benchmarks;
    }
}

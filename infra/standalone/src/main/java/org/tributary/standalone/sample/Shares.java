package org.tributary.standalone.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.tributary.events.Share;
import tools.jackson.databind.node.ObjectNode;

/** Parts of a whole as the sample's files write them: {@code AFR:1/3} or, in the register, {@code AFR:0.5}. */
final class Shares {
    private Shares() {}

    static List<ObjectNode> of(String key, List<String> parts) {
        return parts.stream().map(part -> part(key, part.split(":", -1))).toList();
    }

    private static ObjectNode part(String key, String[] part) {
        return Bodies.of(key, part[0], "share", part[1].contains("/") ? part[1] : exact(part[1]));
    }

    private static String exact(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        int decimals = Math.max(number.scale(), 0);
        return new Share(number.movePointRight(decimals).toBigIntegerExact(), BigInteger.TEN.pow(decimals)).toString();
    }
}

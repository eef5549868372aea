package org.tributary.standalone.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The packed programs for this machine, unpacked beside the data: a shared directory for temporary files may be
 * swept while the server runs, or be filled by somebody else.
 */
final class Archive {
    private static final Logger log = LoggerFactory.getLogger(Archive.class);
    private static final int OWNER_MAY_EXECUTE = 0100;

    private Archive() {}

    static Path unpackedIn(Path programs) throws IOException {
        String digest = digest();
        Path home = programs.resolve(digest);
        if (!Files.isDirectory(home)) {
            log.info("Unpacking PostgreSQL into {}: once a release, some seconds", home);
            // what an earlier release or an interrupted start has left
            FileSystemUtils.deleteRecursively(programs);
            Path partial = programs.resolve(digest + ".partial");
            unpack(partial);
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed()))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path file = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    Disk.flush(file);
                    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                        file.toFile().setExecutable(true);
                    }
                }
            }
        }
    }

    private static String digest() throws IOException {
        try (DigestInputStream in = new DigestInputStream(packed(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream packed() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        return new BufferedInputStream(
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch")), 1 << 16);
    }
}

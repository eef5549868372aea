package org.tributary.standalone.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tributary.standalone.postgres.EmbeddedServer.Credentials;

/** A random password a role, each in a file that only its owner may read. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH_BYTES = 32;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;
    private final Map<String, String> byRole = new HashMap<>();

    private Passwords(Path directory) {
        this.directory = directory;
    }

    static Passwords keptIn(DataDirectory directory) throws IOException {
        Passwords passwords = new Passwords(directory.passwords());
        if (directory.holdsCluster() && !Files.exists(passwords.file(Roles.SUPERUSER))) {
            throw new NoSuchFileException("%s is missing, and nobody gets into the cluster without it; restore it"
                    .formatted(passwords.file(Roles.SUPERUSER)));
        }
        if (!Files.isDirectory(directory.passwords())) {
            Files.createDirectory(directory.passwords(), only("rwx------"));
        }
        for (String role : List.of(Roles.SUPERUSER, Roles.OWNER, Roles.APPLICATION)) {
            passwords.byRole.put(role, passwords.readOrMake(role));
        }
        Disk.flush(directory.passwords());
        return passwords;
    }

    private String readOrMake(String role) throws IOException {
        Path file = file(role);
        if (!Files.exists(file)) {
            // complete under another name first: an interrupted start must not leave half a password
            Path fresh = directory.resolve(role + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, only("rw-------"));
            Files.writeString(fresh, random());
            Disk.flush(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } else if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        byte[] bytes = new byte[LENGTH_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    Path file(String role) {
        return directory.resolve(role);
    }

    Credentials of(String role) {
        return new Credentials(role, Objects.requireNonNull(byRole.get(role)));
    }
}

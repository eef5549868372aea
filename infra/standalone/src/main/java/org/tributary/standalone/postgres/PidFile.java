package org.tributary.standalone.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom postmaster.pid names; a number alone proves nothing, for the system gives it to others later. */
final class PidFile {
    private static final boolean LINUX = Files.exists(Path.of("/proc/self/cmdline"));

    private final Path cluster;
    private final Path file;

    PidFile(Path cluster) {
        this.cluster = cluster;
        this.file = cluster.resolve("postmaster.pid");
    }

    /**
     * The process that serves this cluster, by its pid and its command line.
     *
     * @throws IOException if that cannot be told, which must not be mistaken for a dead server
     */
    Optional<Long> server() throws IOException {
        String pid = content().lines().findFirst().orElse("").strip();
        if (!pid.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        List<String> words = commandLine(Long.parseLong(pid));
        return !words.isEmpty() && words.get(0).endsWith("/postgres") && words.contains(cluster.toString())
                ? Optional.of(Long.valueOf(pid))
                : Optional.empty();
    }

    /**
     * PostgreSQL itself takes any live process of that number for a server, also a stranger or one that is dead and
     * not yet reaped, and would not start. Removing the file risks nothing: a cluster in use is known by its shared
     * memory too.
     */
    void removeIfStale() throws IOException {
        if (server().isEmpty()) {
            Files.deleteIfExists(file);
        }
    }

    private String content() throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException nobody) {
            return "";
        }
    }

    private static List<String> commandLine(long pid) throws IOException {
        // not by ProcessHandle where it can be helped: out of file descriptors, it takes every process for dead
        return LINUX ? fromProc(pid) : fromHandle(pid);
    }

    private static List<String> fromProc(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            byte[] words = Files.readAllBytes(process.resolve("cmdline"));
            return List.of(new String(words, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            if (Files.notExists(process)) {
                return List.of();
            }
            throw e;
        }
    }

    private static List<String> fromHandle(long pid) {
        List<String> words = new ArrayList<>();
        ProcessHandle.of(pid).map(ProcessHandle::info).ifPresent(info -> {
            info.command().ifPresent(words::add);
            info.arguments().ifPresent(arguments -> words.addAll(List.of(arguments)));
        });
        return words;
    }
}

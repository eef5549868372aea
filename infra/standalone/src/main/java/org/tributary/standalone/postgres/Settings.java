package org.tributary.standalone.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's settings, all on its command line: there no file and no ALTER SYSTEM overrides them. */
final class Settings {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private Settings() {}

    static String options(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        if (MAC) {
            // a plain fsync of macOS leaves the data in the drive's own cache
            settings.put("wal_sync_method", "fsync_writethrough");
        }
        settings.put("max_connections", "120");
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_messages", "warning");
        // a week of files, each overwritten when its day comes again
        settings.put("logging_collector", "on");
        settings.put("log_directory", "log");
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_truncate_on_rotation", "on");
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    static String characterTypes() {
        return MAC ? "en_US.UTF-8" : "C.UTF-8";
    }
}

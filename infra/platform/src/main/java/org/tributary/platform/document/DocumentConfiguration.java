package org.tributary.platform.document;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where documents are stored, of what types, and how large. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    /** What an office exchanges; nothing that a browser would run. */
    static final String USUAL = "application/pdf,image/png,image/jpeg,image/tiff,text/plain,text/csv,message/rfc822,"
            + "application/zip,application/json,application/msword,application/vnd.ms-excel,"
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
            + "application/vnd.openxmlformats-officedocument.presentationml.presentation,"
            + "application/vnd.oasis.opendocument.text,application/vnd.oasis.opendocument.spreadsheet";

    @Bean
    Documents documents(
            @Qualifier("commandPool") HikariDataSource commandPool,
            @Value("${tributary.documents.directory:}") String directory) {
        return new Documents(
                JdbcClient.create(commandPool), directory.isBlank() ? null : new Shelf(Path.of(directory)));
    }

    @Bean
    Drafts drafts(@Value("${tributary.drafts.directory:${java.io.tmpdir}}") Path directory) {
        return new Drafts(directory);
    }

    @Bean
    MadeFiles madeFiles(@Qualifier("commandPool") HikariDataSource commandPool, Documents documents) {
        return new MadeFiles(JdbcClient.create(commandPool), documents);
    }

    @Bean
    DocumentRules documentRules(
            @Value("${tributary.documents.most-bytes:26214400}") int mostBytes,
            @Value("${tributary.documents.media-types:" + USUAL + "}") Set<String> mediaTypes) {
        return new DocumentRules(mostBytes, mediaTypes);
    }
}

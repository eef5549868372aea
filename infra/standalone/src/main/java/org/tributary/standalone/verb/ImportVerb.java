package org.tributary.standalone.verb;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.tributary.exchange.Formats;
import org.tributary.exchange.batch.Batch;
import org.tributary.exchange.batch.Batches;
import org.tributary.exchange.batch.RefusedLines;
import org.tributary.exchange.batch.Report;
import org.tributary.exchange.batch.UnreadableFile;

/** Takes a file in, by real commands. What could not be taken in is listed in a file in the working directory. */
record ImportVerb(Backstage backstage) implements Verb {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import <file> [--format=%s] [--refused=<file>] [--tributary.data-dir=… | --spring.datasource.url=…]"
                .formatted(Formats.names());
    }

    @Override
    public int run(Arguments arguments) throws InterruptedException {
        arguments.requireOnly(Set.of("format", "refused"), usage());
        if (arguments.words().size() != 1) throw new NotBegun("Name one file. Usage: " + usage());
        Batch batch = read(arguments);
        System.out.println("Importing " + batch.content().name() + " as " + batch.format());
        try (ConfigurableApplicationContext program = backstage.open(arguments.settings())) {
            Report report = program.getBean(Batches.class).send(batch, System.out::println);
            report.lines().forEach(System.out::println);
            RefusedLines.list(report.refused(), refused(batch, arguments), System.out);
            return report.complete() ? Verbs.DONE : Verbs.PARTLY;
        }
    }

    /** Before anything is started: a file that cannot be read costs no time. */
    private static Batch read(Arguments arguments) {
        try {
            return Formats.read(Path.of(arguments.words().get(0)), arguments.option("format"));
        } catch (UnreadableFile e) {
            throw new NotBegun(String.valueOf(e.getMessage()));
        }
    }

    private static Path refused(Batch batch, Arguments arguments) {
        String named = arguments.option("refused");
        return Path.of(named == null ? batch.content().name() + ".refused.csv" : named);
    }
}

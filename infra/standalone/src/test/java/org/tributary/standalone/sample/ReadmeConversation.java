package org.tributary.standalone.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README's curl lines, as they stand there, in a shell. */
final class ReadmeConversation {
    private static final Pattern BLOCK = Pattern.compile("```\\n(API=http.*?)```", Pattern.DOTALL);
    /** Says the status; a view may be a moment behind what was just written. */
    private static final String CURL = """
            curl() {
              for moment in {1..600}; do
                status=$(command curl -sS -o /dev/null -w '%{http_code}' "$@")
                [ "$status" = 404 ] || break
                sleep 0.1
              done
              echo "$status"
            }
            """;

    private ReadmeConversation() {}

    static boolean canBeHeld() {
        return List.of("bash", "curl").stream().allMatch(program -> {
            try {
                return new ProcessBuilder(program, "--version").start().waitFor() == 0;
            } catch (IOException | InterruptedException e) {
                return false;
            }
        });
    }

    /** The status of each answer, in the order of the lines. */
    static List<String> with(int port) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "..", "README.md")));
        if (!block.find()) throw new IllegalStateException("The README holds no conversation");
        String lines = block.group(1).replace("localhost:8080", "localhost:" + port);
        Process shell = new ProcessBuilder("bash", "-c", CURL + lines)
                .redirectErrorStream(true)
                .start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}

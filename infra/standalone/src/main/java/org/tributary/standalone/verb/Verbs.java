package org.tributary.standalone.verb;

import java.util.List;

/** Finds the verb among the arguments. Without one, the program serves. */
public final class Verbs {
    /** Everything that was asked for is there. */
    static final int DONE = 0;

    /** Some of it is not, and it was said what and why. */
    static final int PARTLY = 1;

    /** Nothing was begun: the arguments, the file, or the data directory did not allow it. */
    static final int NOT_BEGUN = 2;

    private final List<Verb> verbs;

    private Verbs(List<Verb> verbs) {
        this.verbs = verbs;
    }

    /**
     * The program's verbs.
     *
     * @param program the application class, whose parts the verbs use
     */
    public static Verbs of(Class<?> program) {
        return new Verbs(List.of(new ImportVerb(new Backstage(program))));
    }

    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** The exit code. */
    public int run(String[] arguments) {
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        return verbs.stream()
                .filter(verb -> verb.name().equals(arguments[0]))
                .findFirst()
                .map(verb -> run(verb, rest))
                .orElseGet(() -> unknown(arguments[0]));
    }

    private static int run(Verb verb, List<String> arguments) {
        try {
            return verb.run(Arguments.of(arguments));
        } catch (NotBegun reason) {
            System.err.println(reason.getMessage());
            return NOT_BEGUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PARTLY;
        } catch (Exception e) {
            e.printStackTrace();
            return PARTLY;
        }
    }

    private int unknown(String word) {
        System.err.println("There is no verb " + word + ". Without a verb the program serves; its verbs:");
        verbs.forEach(verb -> System.err.println("  " + verb.usage()));
        return NOT_BEGUN;
    }
}

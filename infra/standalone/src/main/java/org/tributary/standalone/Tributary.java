package org.tributary.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.tributary.standalone.verb.Verbs;

/** The program: both sides in one process. */
@SpringBootApplication(
        scanBasePackages = "org.tributary",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Tributary {
    public static void main(String[] args) {
        if (Verbs.asked(args)) System.exit(Verbs.of(Tributary.class).run(args));
        try {
            SpringApplication.run(Tributary.class, args);
        } catch (RuntimeException | Error e) {
            // A thread of Axon's would keep a failed start alive.
            System.exit(1);
        }
    }
}

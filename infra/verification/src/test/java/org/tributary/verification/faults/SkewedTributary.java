package org.tributary.verification.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.tributary.standalone.Tributary;

/** The program, by a clock that is wrong by its first argument. */
final class SkewedTributary {
    private SkewedTributary() {}

    public static void main(String[] args) {
        Clock wrong = Clock.offset(Clock.systemUTC(), Duration.parse(args[0]));
        GenericEventMessage.clock = wrong;
        SpringApplication program = new SpringApplication(Tributary.class);
        program.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Clock ? wrong : bean;
            }
        }));
        program.run(Arrays.copyOfRange(args, 1, args.length));
    }
}

package org.tributary.commandside;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the command side as a whole; all of them share one house, and keep out of one another's way by fresh ids. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CommandSide.class, properties = "tributary.events-to-a-snapshot=50")
@interface InTheHouse {}

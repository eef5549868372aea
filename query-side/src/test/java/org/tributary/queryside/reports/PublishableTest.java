package org.tributary.queryside.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Name;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.ViewFixture;

/** What may be published. */
class PublishableTest {
    private static List<Method> publishable() {
        return ViewFixture.fresh()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .map(handler -> handler.getMethod())
                .filter(method -> method.isAnnotationPresent(Publishable.class))
                .toList();
    }

    @Test
    void has_no_place_for_a_name_but_where_a_cut_brings_one_in() {
        assertThat(publishable())
                .isNotEmpty()
                .filteredOn(method -> reaches(method.getGenericReturnType(), Name.class))
                .allSatisfy(method -> assertThat(
                                method.getAnnotation(Publishable.class).butBy())
                        .as(method.toString())
                        .isNotEmpty());
    }

    @Test
    void is_answered_as_of_a_position() {
        assertThat(publishable())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getParameterTypes())
                        .as(method.toString())
                        .containsAnyOf(AsOf.class, Asking.class));
    }

    private static boolean reaches(Type from, Class<?> wanted) {
        Deque<Type> open = new ArrayDeque<>(List.of(from));
        Set<Type> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Type type = open.pop();
            if (type == wanted) return true;
            if (seen.add(type)) parts(type).forEach(open::push);
        }
        return false;
    }

    private static Stream<Type> parts(Type type) {
        if (type instanceof ParameterizedType of)
            return Stream.concat(Stream.of(of.getRawType()), Arrays.stream(of.getActualTypeArguments()));
        if (type instanceof WildcardType any) return Arrays.stream(any.getUpperBounds());
        if (type instanceof Class<?> record && record.isRecord())
            return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getGenericType);
        return Stream.empty();
    }
}

package org.tributary.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Says of every operation in a line what it is for, and names each of its parameters once: where two methods answer at one
 * address, both bring what questions share.
 */
final class Operations implements OpenApiCustomizer {
    private final Properties words;

    Operations() {
        try {
            words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("openapi/operations.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                say(operation, method.name().toLowerCase(Locale.ROOT) + path)));
    }

    private void say(Operation operation, String name) {
        if (words.containsKey(name)) operation.setSummary(words.getProperty(name));
        if (words.containsKey(name + ".more")) operation.setDescription(words.getProperty(name + ".more"));
        if (operation.getParameters() != null) operation.setParameters(once(operation.getParameters()));
    }

    private static List<Parameter> once(List<Parameter> parameters) {
        Map<String, Parameter> once = new LinkedHashMap<>();
        parameters.forEach(parameter -> once.putIfAbsent(parameter.getIn() + " " + parameter.getName(), parameter));
        return List.copyOf(once.values());
    }
}

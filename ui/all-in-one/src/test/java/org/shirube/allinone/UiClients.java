// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.Me;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The clients through which the screens talk to the backend, each with the token of somebody, and which of their
/// methods
/// were called. They are package-private, so they are reached by reflection.
///
/// Answers are decoded without mercy: a field that the contract does not know, or one that is not there, is a failure.
final class UiClients {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final RunningShirube shirube;
    private final Set<String> called = new TreeSet<>();

    UiClients(RunningShirube shirube) {
        this.shirube = shirube;
    }

    /// The screens' own connection to the backend, as the bearer of a token.
    Backend backend(String token) {
        var client = RestClient.builder()
                .baseUrl(shirube.api())
                .defaultHeader("Authorization", "Bearer " + token)
                .configureMessageConverters(converters ->
                        converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(STRICT)))
                .build();
        return (Backend) make("org.shirube.ui.platform.RestBackend", client);
    }

    /// Calls a method of a client as the bearer of a token.
    @SuppressWarnings("unchecked") // the caller says what the method answers
    <T> T call(String token, String client, String method, Object... arguments) throws Exception {
        var type = clients().stream()
                .filter(one -> one.getSimpleName().equals(client))
                .findFirst()
                .orElseThrow();
        var found = methods(type)
                .filter(one -> one.getName().equals(method) && one.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError(client + " has no method " + method));
        called.add(name(found));
        found.setAccessible(true);
        try {
            return (T) found.invoke(made(type, backend(token)), arguments);
        } catch (InvocationTargetException failed) {
            throw new AssertionError(client + "." + method, failed.getCause());
        }
    }

    private static Object made(Class<?> client, Backend backend) {
        var constructor = client.getDeclaredConstructors()[0];
        var arguments = Arrays.stream(constructor.getParameterTypes())
                .map(parameter -> argument(parameter, backend))
                .toArray();
        return make(client.getName(), arguments);
    }

    private static Object argument(Class<?> parameter, Backend backend) {
        if (parameter == Backend.class) {
            return backend;
        }
        return parameter == Me.class
                ? me(backend)
                : new ObjectProvider<Me>() {
                    @Override
                    public Me getObject() {
                        return me(backend);
                    }
                };
    }

    private static Me me(Backend backend) {
        return (Me) make(Me.class.getName(), backend);
    }

    private static Object make(String type, Object... arguments) {
        try {
            var constructor = Class.forName(type).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(type, impossible);
        }
    }

    /// Methods of clients that were never called.
    Set<String> forgotten() {
        var all = clients().stream()
                .flatMap(UiClients::methods)
                .map(UiClients::name)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(called);
        return all;
    }

    /// Everything of the user interface that asks the backend and is no screen.
    static List<Class<?>> clients() {
        return askers().filter(type -> !type.isAssignableTo(com.vaadin.flow.component.Component.class))
                .filter(type -> !type.getPackageName().endsWith(".platform"))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /// Screens that ask the backend themselves.
    static List<String> screens() {
        return askers().filter(type -> type.isAssignableTo(com.vaadin.flow.component.Component.class))
                .map(JavaClass::getSimpleName)
                .toList();
    }

    private static Stream<JavaClass> askers() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.shirube.ui").stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(Backend.class)));
    }

    private static Stream<Method> methods(Class<?> client) {
        return Arrays.stream(client.getDeclaredMethods())
                .filter(method -> !method.isSynthetic()
                        && !Modifier.isStatic(method.getModifiers())
                        && !Modifier.isPrivate(method.getModifiers()));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}

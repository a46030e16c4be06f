// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.shirube.allinone.identity.DemoIdentity;
import org.shirube.backend.BackendApplication;
import org.shirube.engines.EngineChoice;
import org.shirube.engines.EngineKind;
import org.shirube.engines.EngineRefused;
import org.shirube.engines.HomeLock;
import org.shirube.engines.RunningEngine;
import org.shirube.ui.UiApplication;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// Starts everything in one process and stops it in the opposite order.
public final class AllInOne implements AutoCloseable {

    private static final String WITHOUT_VAADIN =
            "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,com.vaadin.flow.spring.VaadinScopesConfig";
    private static final String WITHOUT_MONGO = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
            + "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration,"
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration,"
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration,"
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration,"
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveRepositoriesAutoConfiguration";

    /// What runs, in the order in which one needs the other.
    private enum Part {
        LOCK,
        ENGINE,
        IDENTITY,
        BACKEND,
        UI
    }

    private final NavigableMap<Part, AutoCloseable> started = new ConcurrentSkipListMap<>();
    private final Options options;

    private AllInOne(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        try {
            var shirube = start(arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(shirube::close, "shutdown"));
            Welcome.print(shirube.options, (System.nanoTime() - begin) / 1e9);
        } catch (EngineRefused refused) {
            System.err.println("shirube: " + refused.getMessage());
            System.exit(2);
        } catch (RuntimeException failure) {
            System.err.println("shirube: the start failed, see above (" + failure.getMessage() + ")");
            // threads of what had already started would keep a process alive that serves nobody
            System.exit(1);
        }
    }

    /// Starts the parts; what was started is stopped again where a later one fails.
    public static AllInOne start(String... arguments) {
        var shirube = new AllInOne(Options.of(arguments, System.getenv()));
        try {
            shirube.startParts();
            return shirube;
        } catch (RuntimeException failure) {
            shirube.close();
            throw failure;
        }
    }

    /// A builder of the backend as it runs here, without the parts of the screens.
    public static SpringApplicationBuilder backend() {
        return BackendApplication.builder().properties(WITHOUT_VAADIN);
    }

    private void startParts() {
        keep(Part.LOCK, HomeLock.take(options.home()));
        // one static per process, which Vaadin would replace: every servlet context gets the same one, first
        var strategy = new VaadinAwareSecurityContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(strategy);
        // the logging library complains where two threads are the first to use it
        LoggerFactory.getILoggerFactory();
        sideBySide(() -> keep(Part.ENGINE, engine()), () -> startIdentity(strategy));
        if (options.identity() == Options.Identity.DEMO) {
            sideBySide(this::startBackend, () -> startUi(strategy));
        } else {
            // logging is set up by the first application, which the demo provider is where it is there
            startBackend();
            startUi(strategy);
        }
    }

    /// Waits for both, also where one fails, so that everything that runs is known and can be stopped.
    private static void sideBySide(Runnable one, Runnable other) {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 1).factory())) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(one, threads), CompletableFuture.runAsync(other, threads))
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private RunningEngine engine() {
        var engine = new EngineChoice(options.home(), options.engine(), options.mongoUri(), options.mongod()).start();
        try {
            refuseUnprotected(engine);
            Installation.mark(engine, options);
            return engine;
        } catch (RuntimeException refused) {
            engine.close();
            throw refused;
        }
    }

    private void startIdentity(SecurityContextHolderStrategy strategy) {
        if (options.identity() == Options.Identity.DEMO) {
            var builder = shared(DemoIdentity.builder(), strategy)
                    .properties(WITHOUT_VAADIN + "," + WITHOUT_MONGO)
                    .initializers(context ->
                            context.getBeanFactory().registerSingleton("embedded", (BooleanSupplier) this::isEmbedded));
            keep(Part.IDENTITY, run(builder, identityArguments()));
        }
    }

    /// Asked when somebody opens the login page: by then the engine is known.
    private boolean isEmbedded() {
        return started.get(Part.ENGINE) instanceof RunningEngine engine && engine.kind() == EngineKind.EMBEDDED;
    }

    private void startBackend() {
        var engine = (RunningEngine) Objects.requireNonNull(started.get(Part.ENGINE));
        keep(Part.BACKEND, run(backend(), backendArguments(engine)));
    }

    private void startUi(SecurityContextHolderStrategy strategy) {
        var builder =
                shared(UiApplication.builder(), strategy).properties("spring.autoconfigure.exclude=" + WITHOUT_MONGO);
        keep(Part.UI, run(builder, uiArguments()));
    }

    /// The embedded engine has no passwords: nobody's real data may lie in it.
    private void refuseUnprotected(RunningEngine engine) {
        if (engine.kind() == EngineKind.EMBEDDED && options.identity() != Options.Identity.DEMO) {
            throw new EngineRefused(
                    "The embedded engine has no passwords and is for the sample city only. Use --engine=mongod or SHIRUBE_MONGODB_URI with --identity=oidc.");
        }
    }

    private static SpringApplicationBuilder shared(
            SpringApplicationBuilder builder, SecurityContextHolderStrategy strategy) {
        return builder.initializers(
                context -> context.getBeanFactory().registerSingleton("securityContextHolderStrategy", strategy));
    }

    private ConfigurableApplicationContext run(SpringApplicationBuilder builder, List<String> arguments) {
        return builder.registerShutdownHook(false).run(arguments.toArray(String[]::new));
    }

    private List<String> identityArguments() {
        return with(
                "--server.port=" + options.identityPort(),
                "--shirube.ui-url=http://localhost:" + options.uiPort(),
                "--spring.security.oauth2.authorizationserver.issuer=" + options.issuer());
    }

    private List<String> backendArguments(RunningEngine engine) {
        var demo = options.identity() == Options.Identity.DEMO;
        var arguments = with(
                "--server.port=" + options.apiPort(),
                "--spring.mongodb.uri=" + engine.uri(),
                "--shirube.engine=" + (engine.kind() == EngineKind.EMBEDDED ? "embedded" : "mongodb"),
                "--shirube.engine-name=" + engine.name(),
                "--shirube.sample=" + demo,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + options.issuer());
        if (demo) {
            arguments.add("--shirube.municipality=汐見台市");
            if (!options.empty()) {
                arguments.add("--shirube.sample-data=classpath:seed-data/");
            }
        }
        return arguments;
    }

    private List<String> uiArguments() {
        return with(
                "--server.port=" + options.uiPort(),
                "--shirube.api-url=http://localhost:" + options.apiPort(),
                "--shirube.issuer=" + options.issuer());
    }

    private List<String> with(String... own) {
        var all = new ArrayList<>(options.rest());
        all.addAll(List.of(own));
        return all;
    }

    private void keep(Part name, AutoCloseable part) {
        started.put(name, part);
    }

    @Override
    public void close() {
        for (var last = started.pollLastEntry(); last != null; last = started.pollLastEntry()) {
            try {
                last.getValue().close();
            } catch (Exception failure) {
                System.err.println("shirube: a part did not stop cleanly: " + failure);
            }
        }
    }
}

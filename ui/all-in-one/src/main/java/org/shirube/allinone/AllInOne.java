// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.shirube.allinone.identity.DemoIdentity;
import org.shirube.backend.BackendApplication;
import org.shirube.engines.EngineChoice;
import org.shirube.engines.EngineKind;
import org.shirube.engines.EngineRefused;
import org.shirube.engines.HomeLock;
import org.shirube.engines.RunningEngine;
import org.shirube.ui.UiApplication;
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
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveRepositoriesAutoConfiguration";

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
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
        keep(HomeLock.take(options.home()));
        var engine =
                keep(new EngineChoice(options.home(), options.engine(), options.mongoUri(), options.mongod()).start());
        refuseUnprotected(engine);
        Installation.mark(engine, options);
        // one static per process, which Vaadin would replace: every servlet context gets the same one, first
        var strategy = new VaadinAwareSecurityContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(strategy);
        if (options.identity() == Options.Identity.DEMO) {
            keep(run(
                    shared(DemoIdentity.builder(), strategy).properties(WITHOUT_VAADIN + "," + WITHOUT_MONGO),
                    identityArguments()));
        }
        keep(run(backend(), backendArguments(engine)));
        keep(run(
                shared(UiApplication.builder(), strategy).properties("spring.autoconfigure.exclude=" + WITHOUT_MONGO),
                uiArguments()));
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

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception failure) {
                System.err.println("shirube: a part did not stop cleanly: " + failure);
            }
        }
    }
}

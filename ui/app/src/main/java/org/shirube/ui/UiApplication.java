// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the user interface. It reads `ui.yml` and needs the backend only when a page asks for something.
@SpringBootApplication
@ConfigurationPropertiesScan
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("shirube.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class UiApplication implements AppShellConfigurator {

    /// A builder with everything that tells this context from others in the same process.
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(UiApplication.class)
                .web(WebApplicationType.SERVLET)
                .main(UiApplication.class)
                .properties("spring.config.name=ui");
    }

    public static void main(String[] args) {
        builder().run(args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/favicon.svg", "any");
        settings.addMetaTag("robots", "noindex");
    }
}

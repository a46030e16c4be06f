// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.shirube.ui.platform.Languages.Cookies;

/// Light or dark: as the device says unless somebody chose.
public final class Schemes {

    /// What can be chosen.
    public static final List<ColorScheme.Value> ALL =
            List.of(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);

    private static final String COOKIE = "SHIRUBE_SCHEME";

    private Schemes() {}

    /// Applies a choice at once and keeps it for a year.
    public static void choose(ColorScheme.Value scheme) {
        Cookies.keep(COOKIE, scheme.name(), Duration.ofDays(365));
        UI.getCurrent().getPage().setColorScheme(scheme);
    }

    static void apply(VaadinRequest request, UI ui) {
        Cookies.read(request, COOKIE)
                .flatMap(name -> Arrays.stream(ColorScheme.Value.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .filter(scheme -> scheme != ColorScheme.Value.SYSTEM)
                .ifPresent(ui.getPage()::setColorScheme);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;

/// Looks again every second while something goes on in the backend, and stops when it is over or the page is left.
public final class Following {

    private static final int MILLISECONDS = 1_000;
    private static final int NEVER = -1;

    private Following() {}

    /// Starts looking.
    ///
    /// @param page the component that shows the progress; nothing is asked any more once it is gone
    /// @param look shows the present state and answers whether it goes on
    public static void start(Component page, BooleanSupplier look) {
        var ui = UI.getCurrent();
        ui.setPollInterval(MILLISECONDS);
        var ends = new Registration[2];
        Runnable stop = () -> {
            ui.setPollInterval(NEVER);
            ends[0].remove();
            ends[1].remove();
        };
        ends[0] = ui.addPollListener(event -> {
            if (!look.getAsBoolean()) {
                stop.run();
            }
        });
        ends[1] = page.addDetachListener(event -> stop.run());
    }
}

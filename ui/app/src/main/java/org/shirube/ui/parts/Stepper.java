// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// The steps of a longer piece of work, and where one is.
public final class Stepper extends OrderedList {

    /// @param steps names in order
    /// @param now index of the present step; all before it are done
    public Stepper(List<String> steps, int now) {
        addClassName("sh-steps");
        for (int i = 0; i < steps.size(); i++) {
            add(step(steps.get(i), i, now));
        }
    }

    private static ListItem step(String name, int index, int now) {
        var mark = new Span(index < now ? "✓" : Integer.toString(index + 1));
        mark.addClassName("sh-step-mark");
        var item = new ListItem(mark, new Span(name));
        if (index < now) {
            item.addClassName("sh-done");
        }
        if (index == now) {
            item.addClassName("sh-now");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// A radar of three to eight axes: now as an area (hollow points = 未確認), required as a dashed line.
@Tag("sh-radar")
public final class Radar extends Component {

    /// Axes that a radar can bear before bars are easier to read.
    public static final int MOST = 8;

    /// @param value 0 to 4, null = 未回答
    /// @param required 0 to 4
    public record Axis(String name, @Nullable Integer value, int required, boolean unconfirmed) {}

    /// @param finding what the picture shows, as a sentence
    public Radar(String finding, List<Axis> axes) {
        var json = JsonNodeFactory.instance.arrayNode();
        axes.stream()
                .limit(MOST)
                .forEach(axis -> json.addObject()
                        .put("name", axis.name())
                        .put("value", axis.value() == null ? 0 : axis.value())
                        .put("required", axis.required())
                        .put("unconfirmed", axis.unconfirmed()));
        getElement().setAttribute("role", "img").setAttribute("aria-label", finding);
        getElement().setPropertyJson("axes", json);
    }
}

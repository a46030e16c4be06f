// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Role;

/// A person: name as written, kana small, unit and position. Never a number alone.
public final class PersonBlock extends Div {

    /// Who may open the cards of others; to everybody else a name is no link.
    public static final Set<Role> CARD_READERS =
            Set.of(Role.HR, Role.DX_LEAD, Role.MANAGER, Role.UNIT_CLERK, Role.TRANSFER_OFFICER);

    /// @param href where the name leads, or null
    public PersonBlock(
            String name,
            @Nullable String kana,
            @Nullable String unit,
            @Nullable String position,
            @Nullable String href) {
        addClassName("sh-person");
        var avatar = new Avatar(name);
        avatar.setAbbreviation(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
        avatar.getElement().setAttribute("aria-hidden", "true");
        Component shown = href == null ? Blocks.text("sh-strong", name) : new Anchor(href, name);
        var words = new Div(shown);
        if (kana != null) {
            words.add(Blocks.text("sh-kana", kana));
        }
        var where = Stream.of(unit, position).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!where.isEmpty()) {
            var line = new Span(where);
            line.addClassName("sh-sub");
            words.add(line);
        }
        add(avatar, words);
    }
}

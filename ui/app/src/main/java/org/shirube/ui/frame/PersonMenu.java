// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.contract.access.MeView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.platform.Languages;
import org.shirube.ui.platform.Schemes;

/// Who is signed in, with the choices that belong to a person.
class PersonMenu extends Composite<MenuBar> {

    PersonMenu(MeView me, Runnable signOut) {
        var avatar = new Avatar(me.name());
        avatar.setAbbreviation(
                me.name().isEmpty() ? "" : me.name().substring(0, me.name().offsetByCodePoints(0, 1)));
        var where =
                Stream.of(me.unitName(), me.position()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        var face = new Div(avatar, new Div(new Span(me.name()), Blocks.text("sh-sub", where)));
        face.addClassName("sh-me");
        getContent().addClassName("sh-person-menu");
        var root = getContent().addItem(face);
        root.setAriaLabel(getTranslation("frame.person", me.name()));
        var menu = root.getSubMenu();
        schemes(menu);
        var other = Languages.other();
        menu.addItem(other.getDisplayLanguage(other), event -> Languages.choose(other));
        menu.addItem(getTranslation("frame.sign-out"), event -> signOut.run());
    }

    private void schemes(SubMenu menu) {
        var choices = menu.addItem(getTranslation("frame.scheme")).getSubMenu();
        Schemes.ALL.forEach(scheme -> choices.addItem(
                getTranslation("frame.scheme." + scheme.name().toLowerCase(Locale.ROOT)),
                event -> Schemes.choose(scheme)));
    }
}

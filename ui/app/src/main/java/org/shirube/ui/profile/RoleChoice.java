// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.profile;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.ui.blocks.Blocks;

/// Chooses the role to compare with (kept in the address) and makes it the wished one.
class RoleChoice extends Div {

    RoleChoice(List<DxRoleView> roles, @Nullable DxRoleView compared, @Nullable String wish, MyProfile profile) {
        addClassName("sh-role-choice");
        var choice = new ComboBox<DxRoleView>();
        choice.setAriaLabel(getTranslation("profile.role"));
        choice.setPlaceholder(getTranslation("profile.role.choose"));
        choice.setPrefixComponent(Blocks.text("sh-small", getTranslation("profile.role")));
        choice.setItems(roles);
        choice.setItemLabelGenerator(DxRoleView::name);
        if (compared != null) {
            choice.setValue(compared);
        }
        choice.addValueChangeListener(event -> compare(event.getValue()));
        add(choice);
        if (compared != null) {
            add(wishChip(compared, wish, profile));
        }
    }

    private Button wishChip(DxRoleView compared, @Nullable String wish, MyProfile profile) {
        boolean wished = compared.code().equals(wish);
        var chip = Blocks.chip(getTranslation(wished ? "profile.wished" : "profile.wish"), wished);
        chip.addClickListener(event -> {
            profile.wishFor(wished ? null : compared.code());
            compare(compared);
        });
        return chip;
    }

    private static void compare(@Nullable DxRoleView role) {
        var parameters = role == null ? QueryParameters.empty() : QueryParameters.of("role", role.code());
        UI.getCurrent().navigate("profile", parameters);
        UI.getCurrent().refreshCurrentRoute(false);
    }
}

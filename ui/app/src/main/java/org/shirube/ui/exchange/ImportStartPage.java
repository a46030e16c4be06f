// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import static org.shirube.ui.blocks.Blocks.flush;
import static org.shirube.ui.blocks.Blocks.head;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Stepper;
import org.shirube.ui.platform.Roles;

/// The first step of an import: what it is, and the file.
@Route("import")
@RolesAllowed({Roles.HR, Roles.DX_LEAD, Roles.SECURITY_OFFICER, Roles.TRANSFER_OFFICER})
class ImportStartPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final ImportClient imports;

    ImportStartPage(ImportClient imports) {
        this.imports = imports;
        addClassName("sh-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = Address.of(event.getLocation());
        removeAll();
        add(head(getTranslation("exchange.title"), getTranslation("exchange.purpose")));
        add(steps(this, 0));
        add(new ImportForm(imports, address.first("kind").orElse(null)));
        add(flush(getTranslation("exchange.recent"), null, new RecentImports(imports.recent())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("exchange.title"));
    }

    /// The four steps of every import, with the present one marked.
    static Stepper steps(Component page, int now) {
        var names = Stream.of("what", "check", "apply", "result")
                .map(step -> page.getTranslation("exchange.step." + step))
                .toList();
        return new Stepper(names, now);
    }
}

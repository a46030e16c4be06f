// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.parts.Following;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Roles;

/// One import: what the file would change, and after that what it changed. It looks again while the backend works.
@Route("import/:id")
@RolesAllowed({Roles.HR, Roles.DX_LEAD, Roles.SECURITY_OFFICER, Roles.TRANSFER_OFFICER})
class ImportPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ImportClient imports;
    private final Div content = new Div();

    private String id = "";
    private String shown = "";
    private String title = "";

    ImportPage(ImportClient imports) {
        this.imports = imports;
        content.addClassName("sh-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        look();
    }

    /// Reads the import again and follows it while it goes on.
    private void look() {
        var job = imports.byId(id);
        show(job);
        if (ImportStates.goesOn(job)) {
            Following.start(this, this::lookAgain);
        }
    }

    private boolean lookAgain() {
        var job = imports.byId(id);
        show(job);
        return ImportStates.goesOn(job);
    }

    private void show(ImportView job) {
        var fingerprint = job.state() + job.version() + job.progress();
        if (fingerprint.equals(shown)) {
            return;
        }
        shown = fingerprint;
        title = getTranslation("exchange.page.title", job.kindTitle());
        content.removeAll();
        content.add(Blocks.head(title, file(job)), ImportStartPage.steps(this, ImportStates.step(job)));
        content.add(
                switch (job.state()) {
                    case "PARSING", "APPLYING" -> new ImportProgress(job);
                    case "PREVIEWED", "REJECTED" -> new ImportPreview(imports, job, this::look);
                    default -> new ImportResult(imports, job);
                });
    }

    private String file(ImportView job) {
        if (job.state().equals("PARSING")) {
            return job.fileName();
        }
        var rows = Formats.number(job.rows());
        return job.charset() == null
                ? getTranslation("exchange.page.file-xlsx", job.fileName(), rows)
                : getTranslation("exchange.page.file", job.fileName(), rows, job.charset());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", title);
    }
}

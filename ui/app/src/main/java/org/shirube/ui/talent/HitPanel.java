// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.talent.TalentSearchView.Contribution;
import org.shirube.contract.talent.TalentSearchView.Hit;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Level;
import org.shirube.ui.blocks.PersonBlock;
import org.shirube.ui.parts.SidePanel;
import org.shirube.ui.platform.Formats;

/// なぜ?: why somebody has this place, as sentences, then skill by skill with levels and points that add up.
class HitPanel extends Composite<Div> {

    private static final int WHOLE = 100;

    /// @param propose the way to a proposal, or null for those who may not propose
    HitPanel(Hit hit, SearchState state, @Nullable Button propose) {
        var score = Formats.number(Math.round(hit.score()));
        var panel = new SidePanel(
                getTranslation("talent.why", score), state.address().with("why", null), getTranslation("parts.close"));
        panel.with(new PersonBlock(hit.name(), hit.kana(), hit.unitName(), hit.position(), "people/" + hit.personId()));
        hit.why().stream()
                .filter(sentence -> !isInTheTable(sentence, hit))
                .forEach(sentence -> panel.with(new Paragraph(sentence)));
        var table = Blocks.box("sh-points");
        var points = new HitPoints(hit);
        hit.contributions().forEach(part -> table.add(line(part, points)));
        table.add(Blocks.box(
                "sh-point-sum",
                Blocks.text("sh-strong", getTranslation("talent.sum")),
                Blocks.text("sh-strong", getTranslation("talent.points", score, WHOLE))));
        panel.with(table);
        if (!hit.seats().isEmpty()) {
            panel.with(Blocks.text("sh-small", getTranslation("talent.has-seats", String.join("、", hit.seats()))));
        }
        if (propose != null) {
            panel.with(propose);
        }
        var card = new Anchor("people/" + hit.personId(), getTranslation("talent.card"));
        panel.with(card);
        getContent().add(panel);
    }

    /// The backend has a sentence for each skill; here the table below says the same with levels and points.
    private static boolean isInTheTable(String sentence, Hit hit) {
        return hit.contributions().stream().anyMatch(part -> sentence.startsWith(part.skillCode() + " "));
    }

    private Component line(Contribution part, HitPoints points) {
        var open = part.level() != null && (part.confirmedLevel() == null || part.confirmedLevel() < part.level());
        return Blocks.box(
                "sh-point",
                Blocks.text("sh-point-name", part.skillName()),
                new Level(part.level(), part.required(), open, null),
                Blocks.text(
                        "sh-point-number", getTranslation("talent.points", points.now(part), points.possible(part))));
    }
}

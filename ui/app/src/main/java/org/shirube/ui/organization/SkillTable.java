// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.skills.GapView;
import org.shirube.contract.skills.GapView.SkillGap;
import org.shirube.contract.skills.ProfileView;
import org.shirube.contract.skills.ProfileView.SkillView;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;

/// Skill items with level, what the level rests on, and what is missing for a role: the largest effect first.
final class SkillTable {

    private static final String LEVEL =
            "<sh-level value=${item.value} required=${item.required} ?unconfirmed=${item.open}></sh-level>";
    private static final String UNKNOWN =
            "${item.known ? html`" + LEVEL + "` : html`<span class='sh-small'>${item.none}</span>`}";
    private static final String EFFECT = "<span class=${item.css}>${item.effect}</span>";

    private SkillTable() {}

    private record Line(@Nullable SkillView skill, @Nullable SkillGap gap) {

        String name() {
            return gap != null ? gap.skillName() : skill == null ? "" : skill.skillName();
        }

        @Nullable
        Integer level() {
            return skill == null ? null : skill.level();
        }

        double missing() {
            return gap == null ? 0 : gap.possible() - gap.contribution();
        }

        boolean open() {
            return skill != null && !skill.confirmed();
        }
    }

    /// @param gap null to show the levels alone
    static Grid<?> of(ProfileView profile, @Nullable GapView gap) {
        var lines = lines(profile, gap);
        var grid = Tables.<Line>of(Texts.of("organization.levels.list"), 0);
        var one = grid.addColumn(filled(LitRenderer.of("<b>${item.name}</b> " + EFFECT + "<div>" + UNKNOWN
                        + "</div><span class='sh-sub'>${item.basis}</span>")))
                .setHeader(Texts.of("organization.skill"));
        var name = grid.addColumn(filled(LitRenderer.of("<b>${item.name}</b>")))
                .setHeader(Texts.of("organization.skill"))
                .setWidth("150px")
                .setFlexGrow(1)
                .setRowHeader(true);
        var level = grid.addColumn(filled(LitRenderer.of(UNKNOWN)))
                .setHeader(Texts.of(gap == null ? "organization.level" : "organization.level.required"))
                .setWidth("270px")
                .setFlexGrow(0);
        var basis = grid.addColumn(SkillTable::basis)
                .setHeader(Texts.of("organization.basis"))
                .setWidth("110px")
                .setFlexGrow(1)
                .setPartNameGenerator(line -> "quiet");
        var effect = grid.addColumn(filled(LitRenderer.of(EFFECT)))
                .setHeader(Texts.of("organization.effect"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("170px")
                .setFlexGrow(0);
        if (gap == null) {
            grid.removeColumn(effect);
            Tables.narrow(grid, one, name, level, basis);
        } else {
            Tables.narrow(grid, one, name, level, basis, effect);
        }
        grid.setItems(lines);
        return grid;
    }

    private static List<Line> lines(ProfileView profile, @Nullable GapView gap) {
        if (gap == null) {
            return profile.skills().stream().map(skill -> new Line(skill, null)).toList();
        }
        Map<String, SkillView> known =
                profile.skills().stream().collect(Collectors.toMap(SkillView::skillCode, Function.identity()));
        return gap.skills().stream()
                .map(skill -> new Line(known.get(skill.skillCode()), skill))
                .sorted(Comparator.comparingDouble(Line::missing).reversed())
                .toList();
    }

    private static LitRenderer<Line> filled(LitRenderer<Line> renderer) {
        return renderer.withProperty("name", Line::name)
                .withProperty("known", line -> line.level() != null)
                .withProperty("none", line -> Texts.of("blocks.level.none"))
                .withProperty("value", line -> Objects.requireNonNullElse(line.level(), 0))
                .withProperty(
                        "required", line -> line.gap() == null ? 0 : line.gap().required())
                .withProperty("open", Line::open)
                .withProperty("basis", SkillTable::basis)
                .withProperty(
                        "css",
                        line -> line.gap() == null ? "" : "sh-tag " + tone(line).css())
                .withProperty("effect", SkillTable::effect);
    }

    private static String basis(Line line) {
        var skill = line.skill();
        if (skill == null) {
            return "";
        }
        var pieces = skill.evidence().stream()
                .filter(ProfileView.EvidenceView::counts)
                .map(piece -> Texts.of(
                        "organization.evidence.value",
                        Texts.of("organization.evidence." + piece.kind()),
                        Formats.number(piece.value())));
        var kinds = skill.evidenceKinds().stream().map(kind -> Texts.of("organization.evidence." + kind));
        return (skill.evidence().isEmpty() ? kinds : pieces).collect(Collectors.joining(" ・ "));
    }

    private static String effect(Line line) {
        var gap = line.gap();
        if (gap == null) {
            return "";
        }
        return gap.gap() == 0
                ? Texts.of("organization.effect.met")
                : Texts.of("organization.effect.left", gap.gap(), Formats.number(line.missing()));
    }

    private static Tone tone(Line line) {
        var gap = line.gap();
        if (gap == null || gap.gap() == 0) {
            return Tone.OK;
        }
        return gap.mandatory() ? Tone.NEED : Tone.WARN;
    }
}

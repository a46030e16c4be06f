// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.contract.skills.GapView;
import org.shirube.contract.skills.GapView.SkillGap;
import org.shirube.contract.skills.ProfileView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.Radar;
import org.shirube.ui.blocks.Radar.Axis;
import org.shirube.ui.blocks.Why;
import org.shirube.ui.parts.Address;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.promotion.StructureClient;

/// 段階: what is known of somebody's skills, and how far it is to a role.
class LevelsTab extends Composite<Div> {

    private static final int FEWEST = 3;

    private final String person;
    private final PeopleClient people;
    private final Address address;

    LevelsTab(String person, PeopleClient people, StructureClient structures, Address address) {
        this.person = person;
        this.people = people;
        this.address = address;
        getContent().addClassName("sh-page");
        var roles = structures.roles().stream()
                .filter(role -> !role.requirements().isEmpty())
                .toList();
        var chosen = address.first("role")
                .filter(code -> roles.stream().anyMatch(role -> role.code().equals(code)))
                .orElse(null);
        getContent().add(choice(roles, chosen));
        var profile = people.profile(person);
        if (profile.skills().isEmpty() && chosen == null) {
            getContent()
                    .add(Blocks.flush(new EmptyState(
                            getTranslation("organization.levels.none"),
                            getTranslation("organization.levels.none.why"))));
        } else if (chosen == null) {
            getContent()
                    .add(Blocks.flush(getTranslation("organization.levels.list"), null, SkillTable.of(profile, null)));
        } else {
            compare(profile, people.gaps(this.person, chosen));
        }
    }

    private Component choice(List<DxRoleView> roles, @Nullable String chosen) {
        var role = new Select<DxRoleView>();
        role.setLabel(getTranslation("organization.compare"));
        role.setItems(roles);
        role.setItemLabelGenerator(one -> one == null ? getTranslation("organization.compare.none") : one.name());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("organization.compare.none"));
        roles.stream().filter(one -> one.code().equals(chosen)).findFirst().ifPresent(role::setValue);
        role.addValueChangeListener(event -> address.with(
                        "role",
                        event.getValue() == null ? null : event.getValue().code())
                .go());
        return Blocks.box("sh-fields", role);
    }

    private void compare(ProfileView profile, GapView gap) {
        getContent().add(figures(profile, gap));
        var axes = axes(profile, gap);
        var table = Blocks.flush(getTranslation("organization.levels.list"), null, SkillTable.of(profile, gap));
        if (axes.size() < FEWEST) {
            getContent().add(table);
        } else {
            var finding = getTranslation("organization.radar.finding", gap.mandatoryTotal(), gap.mandatoryMet());
            var card = Blocks.card(finding, new Radar(finding, axes), legend());
            getContent().add(Blocks.box("sh-cols-chart", card, table));
        }
    }

    private Component legend() {
        return Blocks.box(
                "sh-legend",
                Blocks.text("sh-key-now", getTranslation("organization.radar.now")),
                Blocks.text("sh-key-open", getTranslation("blocks.level.unconfirmed")),
                Blocks.text("sh-key-need", getTranslation("organization.radar.required")));
    }

    private Component figures(ProfileView profile, GapView gap) {
        var required = gap.skills().stream().map(SkillGap::skillCode).collect(Collectors.toSet());
        var open = profile.skills().stream()
                .filter(skill -> required.contains(skill.skillCode()) && skill.level() != null && !skill.confirmed())
                .count();
        var left = gap.mandatoryTotal() - gap.mandatoryMet();
        return Blocks.figures(
                Blocks.figure(
                        getTranslation("organization.fit"),
                        Formats.number(gap.fit()),
                        "/ 100",
                        gap.role().roleName(),
                        new Why(getTranslation("organization.fit"), () -> explanation(gap))),
                Blocks.figure(
                        getTranslation("organization.mandatory"),
                        Integer.toString(gap.mandatoryMet()),
                        getTranslation("organization.mandatory.of", gap.mandatoryTotal()),
                        left == 0
                                ? getTranslation("organization.mandatory.all")
                                : getTranslation("organization.mandatory.left", left),
                        null),
                Blocks.figure(
                        getTranslation("blocks.level.unconfirmed"),
                        Long.toString(open),
                        getTranslation("organization.items"),
                        getTranslation("organization.unconfirmed.note"),
                        null),
                Blocks.figure(
                        getTranslation("organization.hours"),
                        Formats.number(gap.hours()),
                        getTranslation("organization.hours.unit"),
                        getTranslation("organization.hours.note"),
                        null));
    }

    private Component explanation(GapView gap) {
        var text = Blocks.box("sh-stack-s");
        text.add(new Paragraph(getTranslation("organization.fit.sum", Formats.number(gap.fit()))));
        gap.smallestChange()
                .forEach(step -> text.add(new Paragraph(
                        getTranslation("organization.fit.step", step.skillName(), step.from(), step.to()))));
        text.add(Blocks.facts(gap.skills().stream()
                .map(skill -> new Blocks.Fact(
                        skill.skillName(),
                        getTranslation(
                                "organization.fit.points",
                                Formats.number(skill.contribution()),
                                Formats.number(skill.possible()))))
                .toList()));
        return text;
    }

    /// The mandatory skills that weigh most, at most as many as a radar bears.
    private static List<Axis> axes(ProfileView profile, GapView gap) {
        var confirmed = profile.skills().stream()
                .filter(ProfileView.SkillView::confirmed)
                .map(ProfileView.SkillView::skillCode)
                .collect(Collectors.toSet());
        return gap.skills().stream()
                .sorted(Comparator.comparing(SkillGap::mandatory)
                        .thenComparing(SkillGap::weight)
                        .reversed())
                .limit(Radar.MOST)
                .sorted(Comparator.comparing(SkillGap::skillCode))
                .map(skill -> new Axis(
                        skill.skillName(),
                        skill.level(),
                        skill.required(),
                        skill.level() != null && !confirmed.contains(skill.skillCode())))
                .toList();
    }
}

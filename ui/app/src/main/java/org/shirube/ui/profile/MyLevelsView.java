// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.contract.skills.GapView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.Radar;
import org.shirube.ui.blocks.Why;
import org.shirube.ui.platform.Formats;

/// わたしの段階: what is known of the caller's skills, the distance to a role, and what closes it.
@Route("profile")
@PermitAll
class MyLevelsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyProfile profile;

    MyLevelsView(MyProfile profile) {
        this.profile = profile;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var roles = profile.roles();
        var wish = profile.wish().orElse(null);
        var chosen = event.getLocation().getQueryParameters().getSingleParameter("role");
        var gap = profile.gap(chosen.filter(code -> MyProfile.find(roles, code).isPresent()), roles)
                .orElse(null);
        var compared = gap == null
                ? null
                : MyProfile.find(roles, gap.role().roleCode()).orElse(null);
        var rows = SkillRow.of(profile.levels(), gap);
        add(Blocks.head(
                getTranslation("profile.title"),
                getTranslation("profile.purpose"),
                new RoleChoice(roles, compared, wish, profile)));
        if (rows.stream().allMatch(row -> row.level() == null)) {
            add(Blocks.flush(new EmptyState(
                    getTranslation("profile.empty"),
                    getTranslation("profile.empty.why"),
                    Blocks.linkButton("assessment", getTranslation("profile.empty.way")))));
        } else if (gap != null) {
            add(figures(gap, rows));
        }
        if (gap == null) {
            add(table(rows));
        } else {
            var left = Blocks.box("sh-stack", radar(gap, rows));
            if (!gap.courses().isEmpty()) {
                left.add(courses(gap));
            }
            add(Blocks.box("sh-cols-chart", left, table(rows)));
        }
    }

    private Component figures(GapView gap, List<SkillRow> rows) {
        var asked = rows.stream().filter(SkillRow::asked).toList();
        int mandatory = (int) asked.stream().filter(SkillRow::mandatory).count();
        int met = (int) asked.stream()
                .filter(row -> row.mandatory() && row.missing() == 0)
                .count();
        long open = asked.stream().filter(SkillRow::unconfirmed).count();
        int fit = asked.stream().mapToInt(SkillRow::points).sum();
        var fitLabel = getTranslation("profile.fit");
        return Blocks.figures(
                Blocks.figure(
                        fitLabel,
                        Integer.toString(fit),
                        "/ 100",
                        gap.role().roleName(),
                        new Why(fitLabel, () -> Explanations.fit(gap, rows))),
                Blocks.figure(
                        getTranslation("profile.met"),
                        Integer.toString(met),
                        getTranslation("profile.met.unit", mandatory),
                        mandatory == met
                                ? getTranslation("profile.met.all")
                                : getTranslation("profile.met.left", mandatory - met),
                        null),
                Blocks.figure(
                        getTranslation("profile.open"),
                        Long.toString(open),
                        getTranslation("profile.items"),
                        getTranslation(open == 0 ? "profile.open.none" : "profile.open.how"),
                        null),
                Blocks.figure(
                        getTranslation("profile.hours"),
                        Formats.number(gap.hours()),
                        getTranslation("profile.hours.unit"),
                        getTranslation(gap.hours() == 0 ? "profile.hours.none" : "profile.hours.how"),
                        null));
    }

    private Component radar(GapView gap, List<SkillRow> rows) {
        var axes = rows.stream()
                .filter(SkillRow::asked)
                .limit(Radar.MOST)
                .sorted(Comparator.comparing(SkillRow::code))
                .map(row -> new Radar.Axis(row.name(), row.level(), row.required(), row.unconfirmed()))
                .toList();
        long asked = rows.stream().filter(SkillRow::asked).count();
        long met =
                rows.stream().filter(row -> row.asked() && row.missing() == 0).count();
        var finding = getTranslation("profile.finding", asked, met);
        var card = Blocks.card(finding);
        card.add(new Radar(getTranslation("profile.radar", gap.role().roleName(), finding), axes));
        if (asked > axes.size()) {
            card.add(Blocks.text("sh-small", getTranslation("profile.radar.part", axes.size())));
        }
        card.add(Blocks.box(
                "sh-legend",
                Blocks.text("sh-key-now", getTranslation("profile.now")),
                Blocks.text("sh-key-open", getTranslation("profile.open")),
                Blocks.text("sh-key-need", getTranslation("profile.required-level"))));
        return card;
    }

    private Component table(List<SkillRow> rows) {
        return Blocks.flush(
                getTranslation("profile.table"),
                Blocks.text("sh-small", getTranslation("profile.table.order")),
                new SkillTable(rows, row -> Why.open(row.name(), Explanations.level(row))));
    }

    private Component courses(GapView gap) {
        var list = new Div();
        list.getElement().setAttribute("role", "list");
        gap.courses().forEach(course -> list.add(line(course, gap)));
        var suffix = Blocks.text("sh-small", getTranslation("profile.courses.hours", Formats.number(gap.hours())));
        return Blocks.flush(getTranslation("profile.courses"), suffix, list);
    }

    private Component line(GapView.CourseHint course, GapView gap) {
        var href = "courses/" + course.courseCode();
        var what = new Div(
                new Anchor(href, course.title()),
                Blocks.text(
                        "sh-sub",
                        getTranslation(
                                "profile.course.details",
                                skills(course, gap),
                                getTranslation("courses.mode." + course.mode()),
                                Formats.number(course.hours()))));
        what.addClassName("sh-strong");
        var way = new Anchor(href, getTranslation("profile.course.see"));
        way.addClassName("sh-btn");
        way.setAriaLabel(getTranslation("profile.course.see") + ": " + course.title());
        var line = Blocks.box("sh-line", what, way);
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    /// The skills that a course helps with, by name.
    private String skills(GapView.CourseHint course, GapView gap) {
        return course.skills().stream()
                .map(code -> gap.skills().stream()
                        .filter(skill -> skill.skillCode().equals(code))
                        .findFirst()
                        .map(GapView.SkillGap::skillName)
                        .orElse(code))
                .collect(Collectors.joining(getTranslation("profile.list-join")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("profile.title"));
    }
}

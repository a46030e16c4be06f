// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.platform.Formats;
import tools.jackson.databind.node.JsonNodeFactory;

/// How the answers have come in, day by day, with the same as a list.
class ResponseCurve extends Composite<Div> {

    ResponseCurve(ProgressView progress) {
        if (progress.days().isEmpty()) {
            getContent()
                    .add(Blocks.card(
                            getTranslation("campaign.curve"),
                            Blocks.text("sh-small", getTranslation("campaign.curve.none"))));
            return;
        }
        var points = points(progress);
        var last = points.getLast();
        var finding = getTranslation(
                "campaign.curve.finding",
                Formats.shortDay(last.day()),
                Formats.number(last.submitted()),
                Formats.number(progress.invited()));
        var table = new Details(getTranslation("campaign.curve.table"));
        table.add(Blocks.facts(points.stream()
                .map(point -> new Blocks.Fact(
                        Formats.shortDay(point.day()),
                        getTranslation("campaign.people", Formats.number(point.submitted()))))
                .toList()));
        getContent().add(Blocks.card(finding, new Curve(finding, points, progress.invited()), table));
    }

    private record Point(LocalDate day, int submitted) {}

    /// All days from the first submission to the last, added up.
    private static List<Point> points(ProgressView progress) {
        var points = new ArrayList<Point>();
        var sum = 0;
        var day = progress.days().getFirst().day();
        for (var count : progress.days()) {
            while (day.isBefore(count.day())) {
                points.add(new Point(day, sum));
                day = day.plusDays(1);
            }
            sum += count.submitted();
            points.add(new Point(day, sum));
            day = day.plusDays(1);
        }
        return points;
    }

    @Tag("sh-curve")
    @JsModule("context://charts/sh-work.js")
    private static final class Curve extends Component {

        Curve(String finding, List<Point> points, int all) {
            var json = JsonNodeFactory.instance.arrayNode();
            points.forEach(point ->
                    json.addObject().put("day", Formats.shortDay(point.day())).put("value", point.submitted()));
            getElement().setAttribute("role", "img").setAttribute("aria-label", finding);
            getElement().setProperty("all", all);
            getElement().setPropertyJson("points", json);
        }
    }
}

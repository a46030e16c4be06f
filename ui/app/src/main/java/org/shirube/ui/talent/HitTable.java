// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.contract.talent.TalentSearchView.Contribution;
import org.shirube.contract.talent.TalentSearchView.Hit;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;

/// Hits in order: score, what it is made of, and the way to the reason.
@JsModule("context://charts/sh-work.js")
class HitTable extends Composite<Div> {

    private static final int MOST_NAMED = 4;
    private static final int MOST_LACKING = 2;
    private static final String PERSON =
            "<a href=${item.href}>${item.name}</a> <span class='sh-kana'>${item.kana}</span><span class='sh-sub'>${item.where}</span>";
    private static final String SCORE = "<b class='sh-score-number'>${item.score}</b>";
    private static final String BAR =
            "<sh-score points=${item.points} label=${item.label}></sh-score><span class='sh-sub'>${item.parts}</span>";
    private static final String STATE = "<span class=${item.css}>${item.state}</span>";
    private static final String WHY =
            "<a class='sh-why-link' href=${item.why} aria-label=${item.whyLabel}>${item.whyWord}</a>";

    private final SearchState state;
    private final Map<String, Boolean> required;

    HitTable(List<Hit> hits, SearchState state, Map<String, Boolean> required) {
        this.state = state;
        this.required = required;
        var grid = Tables.<Hit>of(getTranslation("talent.hits"), 0);
        // who may not see levels gets no parts
        var withoutParts = hits.stream().allMatch(hit -> hit.contributions().isEmpty());
        var one = grid.addColumn(filled(LitRenderer.of("<div class='sh-hit'><div>" + PERSON + "</div>" + SCORE
                        + "</div>" + (withoutParts ? "" : BAR) + STATE + " " + WHY)))
                .setHeader(getTranslation("talent.hits"));
        var rank = Tables.number(grid, getTranslation("talent.rank"), hit -> hits.indexOf(hit) + 1)
                .setPartNameGenerator(hit -> "num quiet");
        var person = grid.addColumn(filled(LitRenderer.of(PERSON)))
                .setHeader(getTranslation("talent.person"))
                .setWidth("190px")
                .setFlexGrow(1)
                .setRowHeader(true);
        var score = grid.addColumn(filled(LitRenderer.of(SCORE)))
                .setHeader(getTranslation("talent.score"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        var bar = grid.addColumn(filled(LitRenderer.of(BAR)))
                .setHeader(getTranslation("talent.parts"))
                .setWidth("240px")
                .setFlexGrow(2);
        var status = grid.addColumn(filled(LitRenderer.of(STATE)))
                .setHeader(getTranslation("talent.status"))
                .setWidth("120px")
                .setFlexGrow(0);
        var why = grid.addColumn(filled(LitRenderer.of(WHY)))
                .setHeader(getTranslation("blocks.why"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("88px")
                .setFlexGrow(0);
        if (withoutParts) {
            grid.removeColumn(bar);
            Tables.narrow(grid, one, rank, person, score, status, why);
        } else {
            Tables.narrow(grid, one, rank, person, score, bar, status, why);
        }
        grid.setPartNameGenerator(hit -> chosen(hit) ? "chosen" : null);
        grid.setItems(hits);
        getContent().add(Blocks.flush(grid));
    }

    private boolean chosen(Hit hit) {
        return state.explained().filter(hit.personId()::equals).isPresent();
    }

    private LitRenderer<Hit> filled(LitRenderer<Hit> renderer) {
        return renderer.withProperty("href", hit -> "people/" + hit.personId() + link())
                .withProperty("name", Hit::name)
                .withProperty("kana", hit -> Objects.requireNonNullElse(hit.kana(), ""))
                .withProperty("where", HitTable::where)
                .withProperty("score", hit -> Formats.number(Math.round(hit.score())))
                .withProperty("points", HitTable::points)
                .withProperty("label", this::parts)
                .withProperty("parts", this::parts)
                .withProperty("css", hit -> "sh-tag " + tone(hit).css())
                .withProperty("state", this::status)
                .withProperty(
                        "why",
                        hit -> state.address().with("why", hit.personId()).href())
                .withProperty("whyWord", hit -> getTranslation("blocks.why"))
                .withProperty("whyLabel", hit -> getTranslation("blocks.why") + " " + hit.name());
    }

    /// The card compares with the role that is searched for.
    private String link() {
        return state.role().map(role -> "/levels?role=" + role).orElse("");
    }

    static String where(Hit hit) {
        return Stream.of(hit.unitName(), hit.position())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /// The parts that bring most, each a shade of its own, and all others in one.
    private static String points(Hit hit) {
        var all = mostFirst(hit).map(Contribution::points).toList();
        var named = all.stream().limit(MOST_NAMED);
        var others =
                all.stream().skip(MOST_NAMED).mapToDouble(Double::doubleValue).sum();
        return Stream.concat(named, Stream.of(others))
                .filter(points -> points > 0)
                .map(points -> Double.toString(points))
                .collect(Collectors.joining(","));
    }

    private static Stream<Contribution> mostFirst(Hit hit) {
        return hit.contributions().stream()
                .sorted(Comparator.comparingDouble(Contribution::points).reversed());
    }

    /// A few parts with their points; of many, those that are missing, for they make the difference.
    private String parts(Hit hit) {
        return hit.contributions().size() > MOST_NAMED ? lacking(hit) : named(hit);
    }

    private String named(Hit hit) {
        var points = new HitPoints(hit);
        return mostFirst(hit)
                .filter(part -> part.points() > 0)
                .map(part -> part.skillName() + " " + points.now(part))
                .collect(Collectors.joining(" ・ "));
    }

    private String lacking(Hit hit) {
        var lacking = hit.contributions().stream()
                .filter(HitTable::isShort)
                .sorted(Comparator.comparingDouble((Contribution part) -> part.points() - part.possible()))
                .toList();
        if (lacking.isEmpty()) {
            return getTranslation("talent.nothing-missing", hit.contributions().size());
        }
        var named = lacking.stream()
                .limit(MOST_LACKING)
                .map(this::shortBy)
                .collect(Collectors.joining(getTranslation("profile.list-join")));
        var others = lacking.size() - MOST_LACKING;
        return others > 0
                ? getTranslation("talent.lacking.more", named, others)
                : getTranslation("talent.lacking", named);
    }

    private String shortBy(Contribution part) {
        return getTranslation("talent.short-by", part.skillName(), part.required() - levelOf(part));
    }

    private static boolean isShort(Contribution part) {
        return levelOf(part) < part.required();
    }

    private static int levelOf(Contribution part) {
        return Objects.requireNonNullElse(part.level(), 0);
    }

    private String status(Hit hit) {
        if (hit.qualified()) {
            return getTranslation("talent.qualified");
        }
        if (hit.contributions().isEmpty()) {
            return getTranslation(hit.toConfirm() ? "talent.unconfirmed" : "talent.unqualified");
        }
        return getTranslation(hit.toConfirm() ? "talent.to-confirm" : "talent.missing", missing(hit));
    }

    /// With a role, the backend says what is missing; with conditions of one's own, those marked required count.
    private long missing(Hit hit) {
        return hit.missing() != null
                ? hit.missing()
                : hit.contributions().stream()
                        .filter(part -> required.isEmpty() || required.getOrDefault(part.skillCode(), false))
                        .filter(HitTable::isShort)
                        .count();
    }

    private static Tone tone(Hit hit) {
        if (hit.qualified()) {
            return Tone.OK;
        }
        return hit.toConfirm() ? Tone.WARN : Tone.PLAIN;
    }
}

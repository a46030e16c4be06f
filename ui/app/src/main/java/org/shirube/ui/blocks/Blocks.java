// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The small parts that every screen is made of. Texts come translated from the caller.
public final class Blocks {

    private Blocks() {}

    /// An icon of ours. One file with all symbols, one request.
    ///
    /// @param symbol name of a symbol in `icons/shirube.svg`
    public static SvgIcon icon(String symbol) {
        var icon = new SvgIcon("icons/shirube.svg", symbol);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /// A short state: word and colour. Inside a grid's renderer write a `span` with the same classes instead.
    public static Badge tag(String text, Tone tone) {
        var badge = new Badge(text);
        badge.addClassNames("sh-tag", tone.css());
        return badge;
    }

    /// Components in a `div` with a class name.
    public static Div box(String css, Component... children) {
        var box = new Div(children);
        box.addClassName(css);
        return box;
    }

    /// A `span` with a class name.
    public static Span text(String css, String text) {
        var span = new Span(text);
        span.addClassName(css);
        return span;
    }

    /// The head of a page: title, one sentence that says what the page is for, its actions at the right.
    public static Header head(String title, String purpose, Component... actions) {
        var header = new Header(new Div(new H1(title), new Paragraph(purpose)), box("sh-actions", actions));
        header.addClassName("sh-head");
        return header;
    }

    /// A card with a title, which also names its region.
    public static Card card(String title, Component... content) {
        var card = new Card();
        card.setTitle(title, 2);
        card.add(content);
        return card;
    }

    /// A card whose grid or list reaches its edge, without a title.
    public static Card flush(Component... content) {
        var card = new Card();
        card.addClassName("sh-flush");
        // the default role is a region, which would need a name
        card.setAriaRole("group");
        card.add(content);
        return card;
    }

    /// A card whose grid or list reaches its edge, with a title and something small beside it.
    public static Card flush(String title, @Nullable Component suffix, Component... content) {
        var card = card(title, content);
        card.addClassName("sh-flush");
        if (suffix != null) {
            card.setHeaderSuffix(suffix);
        }
        return card;
    }

    /// At most four key figures in a row.
    public static Div figures(Component... figures) {
        return box("sh-figures", figures);
    }

    /// A key figure.
    ///
    /// @param why a [Why], or null
    public static Card figure(String label, String number, String unit, String note, @Nullable Component why) {
        var card = new Card();
        card.addClassName("sh-figure");
        card.setAriaRole("group");
        var top = box("sh-figure-top", new Span(label));
        if (why != null) {
            top.add(why);
        }
        card.add(top, box("sh-number", new Span(number), text("sh-unit", unit)), text("sh-note", note));
        return card;
    }

    /// A filter or a switch. Pressed ones are told to screen readers too.
    public static Button chip(String text, boolean pressed) {
        var chip = new Button(text);
        chip.addClassName("sh-chip");
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        return chip;
    }

    /// Chips in a row that wraps.
    public static Div chips(Component... chips) {
        return box("sh-chips", chips);
    }

    /// The one primary action.
    public static Button primary(String text, Runnable action) {
        var button = new Button(text, event -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /// A link that looks like a button: it has an address, opens in a new tab, and needs no round trip.
    public static Anchor linkButton(String href, String text) {
        var link = new Anchor(href, text);
        link.addClassNames("sh-btn", "sh-btn-full");
        return link;
    }

    /// The primary action as a link.
    public static Anchor primaryLink(String href, String text) {
        var link = linkButton(href, text);
        link.addClassName("sh-btn-primary");
        return link;
    }

    /// A message across the page: what, in strong words, and what follows from it.
    public static Div alert(Tone tone, String strong, String text, Component... ways) {
        var words = new Div(text("sh-strong", strong), new Span(" " + text + " "));
        words.add(ways);
        var alert = new Div(icon(tone == Tone.OK ? "check" : "warn"), words);
        alert.addClassNames("sh-alert", tone.css());
        alert.getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        return alert;
    }

    /// A thin bar that says how far something is.
    ///
    /// @param share 0 to 1
    /// @param words the same in words, for screen readers
    public static ProgressBar bar(double share, String words) {
        var bar = new ProgressBar(0, 1, Math.clamp(share, 0, 1));
        bar.getElement().setAttribute("aria-label", words);
        return bar;
    }

    /// A list of terms and what they are.
    public static Div facts(List<Fact> facts) {
        var list = box("sh-facts");
        facts.forEach(fact -> list.add(box("sh-fact", text("sh-fact-name", fact.name()), new Span(fact.value()))));
        return list;
    }

    /// One line of [#facts].
    public record Fact(String name, String value) {}
}

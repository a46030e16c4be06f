// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.ReviewListView;
import org.shirube.contract.assessment.ReviewListView.ReviewLine;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.PersonBlock;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.organization.PeopleClient;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Confirmation;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;

/// 所属長の確認: who is left at the left, one person at the right.
@Route("reviews/:campaign/:person?")
@PermitAll
class ReviewPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int MILLISECONDS = 6_000;
    private static final String SHOW = "show";
    private static final String ALL = "all";

    private final transient ReviewClient reviews;
    private final transient PeopleClient people;
    private final transient Me me;

    private transient Address address = Address.of("reviews");
    private String campaign = "";

    ReviewPage(ReviewClient reviews, PeopleClient people, Me me) {
        this.reviews = reviews;
        this.people = people;
        this.me = me;
        addClassNames("sh-page", "sh-review");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        campaign = event.getRouteParameters().get("campaign").orElse("");
        address = Address.of(event.getLocation());
        show(event.getRouteParameters().get("person").orElse(null));
    }

    private void show(@Nullable String person) {
        var list = reviews.people(campaign);
        removeAll();
        setClassName("sh-chosen", person != null);
        add(head(list), progress(list));
        if (list.people() == 0) {
            add(Blocks.flush(new EmptyState(getTranslation("review.nobody"), getTranslation("review.nobody.why"))));
            return;
        }
        var chosen = person == null
                ? first(list).map(line -> line.person().personId()).orElse(null)
                : person;
        add(Blocks.box("sh-cols-tree", side(list, chosen), chosen == null ? finished(list) : sheet(list, chosen)));
    }

    private static Optional<ReviewLine> first(ReviewListView list) {
        return left(list).stream().findFirst();
    }

    /// Those with differences first: they are the work.
    private static List<ReviewLine> left(ReviewListView list) {
        return list.items().stream()
                .filter(ReviewPage::isLeft)
                .sorted(Comparator.comparing((ReviewLine line) -> line.differences() == 0))
                .toList();
    }

    private static boolean isLeft(ReviewLine line) {
        return line.mine() && !line.state().equals("CONFIRMED");
    }

    private Component head(ReviewListView list) {
        var closes = list.campaign().reviewCloses();
        var purpose = closes == null
                ? list.campaign().title()
                : getTranslation("review.until", list.campaign().title(), Formats.day(closes));
        var actions = new ArrayList<Component>();
        if (list.items().stream().anyMatch(ReviewLine::delegable)) {
            actions.add(new Button(getTranslation("review.delegate"), event -> delegate(list)));
        }
        if (list.alike() > 0) {
            actions.add(Blocks.primary(getTranslation("review.confirm-all", list.alike()), () -> confirmAll(list)));
        }
        return Blocks.head(getTranslation("review.title"), purpose, actions.toArray(Component[]::new));
    }

    private Component progress(ReviewListView list) {
        var words = getTranslation("review.progress", list.people(), list.confirmed(), list.left());
        return Blocks.box(
                "sh-review-progress",
                new Span(words),
                Blocks.bar((double) list.confirmed() / Math.max(1, list.people()), words));
    }

    private Component finished(ReviewListView list) {
        return list.confirmed() == list.people()
                ? Blocks.alert(Tone.OK, getTranslation("review.finished"), getTranslation("review.finished.text"))
                : Blocks.alert(Tone.OK, getTranslation("review.finished"), getTranslation("review.finished.others"));
    }

    private Component side(ReviewListView list, @Nullable String chosen) {
        var left = left(list);
        var all = left.isEmpty() || address.first(SHOW).filter(ALL::equals).isPresent();
        var nav = new Nav();
        nav.addClassName("sh-review-people");
        nav.setAriaLabel(getTranslation("review.people"));
        (all ? list.items() : left).forEach(line -> nav.add(line(line, chosen)));
        var card = Blocks.flush();
        card.addClassName("sh-review-side");
        if (!left.isEmpty()) {
            card.add(Blocks.chips(
                    chip(getTranslation("review.show.left", left.size()), !all, null),
                    chip(getTranslation("review.show.all", list.items().size()), all, ALL)));
        }
        card.add(nav);
        return card;
    }

    private Component chip(String words, boolean pressed, @Nullable String value) {
        var chip = Blocks.chip(words, pressed);
        chip.addClickListener(event -> address.with(SHOW, value).go());
        return chip;
    }

    private Component line(ReviewLine line, @Nullable String chosen) {
        var id = line.person().personId();
        var way = new Anchor(href(id), "");
        way.removeAll();
        way.addClassName("sh-review-line");
        way.add(new PersonBlock(line.person().name(), null, line.unitName(), line.position(), null), tag(line));
        if (id.equals(chosen)) {
            way.getElement().setAttribute("aria-current", "true");
        }
        return way;
    }

    private String href(String person) {
        return new Address("reviews/" + campaign + "/" + person, address.parameters()).href();
    }

    private Component tag(ReviewLine line) {
        if (line.state().equals("CONFIRMED")) {
            return Blocks.tag(getTranslation("review.state.CONFIRMED"), Tone.OK);
        }
        if (!line.mine()) {
            var delegate = line.delegate();
            return Blocks.tag(getTranslation("review.handed", delegate == null ? "" : delegate.name()), Tone.INFO);
        }
        if (line.differences() > 0) {
            return Blocks.tag(getTranslation("review.differences", line.differences()), Tone.NEED);
        }
        return Blocks.tag(
                getTranslation(line.state().equals("DRAFT") ? "review.state.DRAFT" : "review.alike"),
                line.state().equals("DRAFT") ? Tone.WARN : Tone.PLAIN);
    }

    private Component sheet(ReviewListView list, String person) {
        var cards = me.hasAny(PersonBlock.CARD_READERS);
        var draft = new ReviewDraft(reviews.one(campaign, person));
        var back = new Anchor(
                new Address("reviews/" + campaign, address.parameters()).href(), getTranslation("review.back"));
        back.addClassName("sh-only-narrow");
        return Blocks.box(
                "sh-stack", back, new ReviewSheet(draft, reviews, cards, version -> confirm(list, person, version)));
    }

    private void confirm(ReviewListView list, String person, long version) {
        reviews.confirm(campaign, person, version);
        notice(getTranslation("review.confirmed", name(list, person)));
        next(list, person)
                .ifPresentOrElse(
                        line -> new Address(
                                        "reviews/" + campaign + "/"
                                                + line.person().personId(),
                                        address.parameters())
                                .go(),
                        () -> leave(person));
    }

    /// Going to where one is would show nothing new.
    private void leave(String person) {
        if (address.path().endsWith(person)) {
            new Address("reviews/" + campaign, address.parameters()).go();
        } else {
            Address.again();
        }
    }

    private static Optional<ReviewLine> next(ReviewListView list, String person) {
        var left = left(list);
        var at = left.stream().map(line -> line.person().personId()).toList().indexOf(person);
        return left.stream()
                .skip(at + 1L)
                .findFirst()
                .or(() -> left.stream()
                        .filter(line -> !line.person().personId().equals(person))
                        .findFirst());
    }

    private static String name(ReviewListView list, String person) {
        return list.items().stream()
                .filter(line -> line.person().personId().equals(person))
                .map(line -> line.person().name())
                .findFirst()
                .orElse("");
    }

    private void confirmAll(ReviewListView list) {
        Confirmation.ask(
                getTranslation("review.confirm-all.ask", list.alike()),
                getTranslation("review.confirm-all.text"),
                getTranslation("review.confirm-all.verb"),
                () -> {
                    var done = reviews.confirmAll(campaign);
                    notice(getTranslation("review.confirmed-all", done.confirmed(), done.left()));
                    if (address.path().equals("reviews/" + campaign)) {
                        Address.again();
                    } else {
                        new Address("reviews/" + campaign, address.parameters()).go();
                    }
                });
    }

    private void delegate(ReviewListView list) {
        var lines = list.items().stream().filter(ReviewLine::delegable).toList();
        new DelegateDialog(lines, people, (persons, to) -> handOver(persons, to)).open();
    }

    private void handOver(List<String> persons, @Nullable String to) {
        var done = reviews.delegate(campaign, persons, to);
        var name = done.to() == null
                ? getTranslation("review.delegate.self")
                : done.to().name();
        notice(getTranslation("review.delegated", done.people(), name));
        Address.again();
    }

    private static void notice(String text) {
        Notification.show(text, MILLISECONDS, Notification.Position.TOP_END);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("review.title"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.organization.PersonView;
import org.shirube.contract.organization.PersonView.EmploymentView;
import org.shirube.contract.organization.PersonView.LeaveView;
import org.shirube.contract.organization.PersonView.PostingView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.Timeline;
import org.shirube.ui.platform.Formats;

/// 発令: where somebody has worked, the employments behind it, and leaves; the newest first.
class PostingsTab extends Composite<Div> {

    private static final double ALL = 1.0;
    private static final int PERCENT = 100;

    private final LocalDate day;

    PostingsTab(PersonView person, LocalDate day) {
        this.day = day;
        getContent().addClassName("sh-cols-aside");
        if (person.postings().isEmpty() && person.employments().isEmpty()) {
            getContent()
                    .add(Blocks.flush(new EmptyState(
                            getTranslation("organization.postings.none"),
                            getTranslation("organization.postings.none.why"))));
            return;
        }
        var aside = Blocks.box("sh-stack");
        if (!person.employments().isEmpty()) {
            aside.add(Blocks.card(getTranslation("organization.employments"), employments(person)));
        }
        if (!person.leaves().isEmpty()) {
            aside.add(Blocks.card(getTranslation("organization.leaves"), leaves(person)));
        }
        getContent().add(Blocks.card(getTranslation("organization.postings"), postings(person)), aside);
    }

    private Timeline postings(PersonView person) {
        var line = new Timeline();
        person.postings().stream()
                .sorted(Comparator.comparing(PostingView::from).reversed())
                .forEach(posting -> line.entry(
                        span(posting.from(), posting.to()),
                        joined(posting.unitName(), posting.position()),
                        joined(getTranslation("organization.posting." + posting.kind()), share(posting.share())),
                        now(posting.from(), posting.to())));
        return line;
    }

    private Timeline employments(PersonView person) {
        var line = new Timeline();
        person.employments().stream()
                .sorted(Comparator.comparing(EmploymentView::from).reversed())
                .forEach(employment -> line.entry(
                        span(employment.from(), employment.to()),
                        EmploymentTypes.word(employment.type()),
                        joined(
                                employment.authorityName(),
                                employment.employeeNumber(),
                                continued(employment.continues())),
                        now(employment.from(), employment.to())));
        return line;
    }

    private Timeline leaves(PersonView person) {
        var line = new Timeline();
        person.leaves().stream()
                .sorted(Comparator.comparing(LeaveView::from).reversed())
                .forEach(leave ->
                        line.entry(span(leave.from(), leave.to()), leave.kind(), null, now(leave.from(), leave.to())));
        return line;
    }

    private @Nullable String continued(@Nullable String number) {
        return number == null ? null : getTranslation("organization.continues.from", number);
    }

    private @Nullable String share(@Nullable Double share) {
        return share == null || share >= ALL
                ? null
                : getTranslation("organization.share", Formats.number(share * PERCENT));
    }

    private String span(LocalDate from, @Nullable LocalDate to) {
        return getTranslation(
                to == null ? "organization.since" : "organization.span",
                Formats.day(from),
                to == null ? "" : Formats.day(to));
    }

    private boolean now(LocalDate from, @Nullable LocalDate to) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" ・ "));
    }
}

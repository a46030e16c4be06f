// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

/// A proposal beside what it has to agree with: the placement, its role and the organisation on the first day.
record Candidacy(Proposal proposal, PromotionStructure.Seat seat, DxRole role, YearLists lists, UnitTree tree) {

    /// The appointment, if the person may have it.
    ///
    /// @throws BusinessProblem NOT_ELIGIBLE where postings fill the placement, or where type,
    /// grade or circle do not fit; NOT_FOUND for a place that the placement does not have
    Appointment appointment(String id, Person person, Appointment.State state, Appointment.Move move) {
        refuseUnlessByAppointment();
        refuseUnlessPermitted(person);
        var byTask = seat.headcount() instanceof HeadcountRule.ByTask;
        return new Appointment(
                id,
                proposal.fiscalYear(),
                seat.code(),
                byTask ? null : place(),
                byTask ? tasks() : List.of(),
                role.code(),
                role.filling(),
                proposal.period(),
                proposal.share() == null ? seat.share() : proposal.share(),
                state,
                null,
                null,
                proposal.why(),
                List.of(new Appointment.Move(state.name(), move.at(), move.by(), move.why())));
    }

    private void refuseUnlessByAppointment() {
        if (!role.filling().byAppointment()) {
            throw notEligible("promotion.filled-by-postings", seat.code());
        }
    }

    private void refuseUnlessPermitted(Person person) {
        var day = proposal.period().from();
        var employment =
                person.employmentOn(day).orElseThrow(() -> notEligible("promotion.not-employed", day.toString()));
        role.refusal(employment.type(), employment.grade()).ifPresent(refusal -> refuse(refusal, employment));
        seat.circle()
                .filter(circle -> !circle.admits(person, day, tree, seat.units(tree)))
                .ifPresent(circle -> {
                    throw notEligible("promotion.not-in-circle", seat.code(), circle.text());
                });
    }

    private void refuse(DxRole.Refusal refusal, Employment employment) {
        throw switch (refusal) {
            case TYPE ->
                notEligible(
                        "promotion.type-not-permitted",
                        new BusinessProblem.Named("promotion.type." + employment.type()),
                        role.names());
            case GRADE ->
                notEligible(
                        "promotion.grade-not-permitted",
                        employment.grade() == null ? "-" : employment.grade(),
                        role.names());
        };
    }

    private static BusinessProblem notEligible(String key, Object... arguments) {
        return new BusinessProblem(ProblemType.NOT_ELIGIBLE, key, arguments);
    }

    /// Unit or site where the rule makes a placement for each.
    private @Nullable String place() {
        var place = proposal.place();
        return switch (seat.headcount()) {
            case HeadcountRule.BySize rule ->
                known(place, place != null && !rule.except().contains(place) && isSection(place));
            case HeadcountRule.BySite _ ->
                known(place, lists.sites().stream().anyMatch(site -> site.code().equals(place)));
            case HeadcountRule.Fixed _,
                    HeadcountRule.ByHand _,
                    HeadcountRule.ShareOfStaff _,
                    HeadcountRule.ByTask _,
                    HeadcountRule.ByCase _,
                    HeadcountRule.Everyone _ -> place == null ? null : known(place, false);
        };
    }

    private boolean isSection(String unitCode) {
        var range = seat.units(tree);
        return tree.unit(unitCode).filter(unit -> unit.section()).isPresent()
                && (range == null || range.contains(unitCode));
    }

    private String known(@Nullable String place, boolean exists) {
        if (place == null) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "promotion.place-needed", seat.code());
        }
        if (!exists) {
            throw BusinessProblem.notFound("promotion.seat", proposal.seatId());
        }
        return place;
    }

    private List<String> tasks() {
        var tasks = proposal.allTasks();
        if (tasks.isEmpty()) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "promotion.place-needed", seat.code());
        }
        tasks.forEach(task ->
                known(task, lists.tasks().stream().anyMatch(one -> one.code().equals(task))));
        return tasks;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Texts;
import org.shirube.backend.talent.Coverages;
import org.shirube.backend.talent.Fit;
import org.shirube.backend.talent.Member;
import org.shirube.backend.talent.Qualification;
import org.shirube.backend.talent.RoleMatch;
import org.shirube.backend.talent.TalentSearch;
import org.shirube.backend.talent.Term;
import org.shirube.backend.talent.web.SearchAnswers.Question;
import org.shirube.contract.platform.Role;
import org.shirube.contract.talent.TalentSearchView;
import org.springframework.stereotype.Component;

/// One hit with its reasons, as far as the caller may know: transfer officers see no levels of others, the DX lead no
/// posts.
@Component
class SearchHits {

    private final Coverages coverages;
    private final Texts texts;

    SearchHits(Coverages coverages, Texts texts) {
        this.coverages = coverages;
        this.texts = texts;
    }

    TalentSearchView.Hit view(TalentSearch.Hit hit, List<Term> terms, Question question) {
        var member = hit.member();
        var skills = question.snapshot().skillsOf(member.personId());
        var fit = Fit.of(terms, skills);
        var match = question.role() == null ? null : RoleMatch.of(question.role(), skills, coverages.counts());
        var levels = maySeeLevels(member, question.caller());
        var seats = question
                .snapshot()
                .commitmentsOf(member.personId())
                .inForceOn(question.snapshot().day())
                .stream()
                .flatMap(one -> one.seatIds().stream())
                .sorted()
                .toList();
        var post = maySeePost(member, question.caller());
        return new TalentSearchView.Hit(
                member.personId(),
                member.number(),
                member.name(),
                member.kana(),
                member.unitCode(),
                member.unitCode() == null ? null : question.tree().nameOf(member.unitCode()),
                post ? member.position() : null,
                member.grade(),
                hit.score(),
                match != null && match.qualified(),
                match != null && match.toConfirm(),
                match != null && levels ? Integer.valueOf(match.missing().size()) : null,
                levels ? contributions(fit, question) : List.of(),
                why(hit, fit, match, levels, seats, question),
                seats);
    }

    private static boolean maySeeLevels(Member member, Caller caller) {
        return caller.is(Role.HR, Role.DX_LEAD) || member.worksIn(caller.headOf());
    }

    private static boolean maySeePost(Member member, Caller caller) {
        return caller.is(Role.HR, Role.TRANSFER_OFFICER) || member.worksIn(caller.headOf());
    }

    private static List<TalentSearchView.Contribution> contributions(Fit fit, Question question) {
        return fit.parts().stream()
                .map(part -> new TalentSearchView.Contribution(
                        part.term().skillCode(),
                        question.framework().nameOf(part.term().skillCode(), question.locale()),
                        part.term().required(),
                        part.level(),
                        part.confirmedLevel(),
                        part.points(),
                        part.possible()))
                .toList();
    }

    private List<String> why(
            TalentSearch.Hit hit,
            Fit fit,
            @Nullable RoleMatch match,
            boolean levels,
            List<String> seats,
            Question question) {
        var why = new ArrayList<String>();
        why.add(text(question, "talent.why.score", Math.round(hit.score())));
        if (match != null && match.qualified()) {
            var counts = coverages.counts() == Qualification.CONFIRMED;
            why.add(text(question, counts ? "talent.why.qualified" : "talent.why.qualified-level"));
        } else if (match != null && match.toConfirm()) {
            why.add(text(question, "talent.why.to-confirm"));
        }
        if (levels) {
            // what is reached stands in the contributions; whoever decides must hear what is not
            fit.parts().stream()
                    .filter(part -> part.term().required() > 0 && (part.level() == null || part.gap() > 0))
                    .sorted(Comparator.comparingDouble(Fit.Part::points)
                            .reversed()
                            .thenComparing(part -> part.term().skillCode()))
                    .forEach(part -> why.add(why(part, question)));
        }
        why.add(
                seats.isEmpty()
                        ? text(question, "talent.why.free")
                        : text(
                                question,
                                "talent.why.seated",
                                String.join(texts.of(question.locale(), "promotion.rule.join"), seats)));
        return why;
    }

    private String why(Fit.Part part, Question question) {
        var code = part.term().skillCode();
        var name = question.framework().nameOf(code, question.locale());
        if (part.level() == null) {
            return text(question, "talent.why.unknown", code, name);
        }
        return text(
                question,
                "talent.why.short",
                code,
                name,
                part.level(),
                part.term().required(),
                part.gap());
    }

    private String text(Question question, String key, Object... arguments) {
        return texts.of(question.locale(), key, arguments);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.SearchKeys;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Texts;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.talent.SearchCriteria;
import org.shirube.backend.talent.TalentSearch;
import org.shirube.backend.talent.TalentSnapshot;
import org.shirube.backend.talent.Term;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.talent.TalentSearchRequest;
import org.shirube.contract.talent.TalentSearchView;
import org.shirube.contract.talent.TalentSearchView.Facet;
import org.springframework.stereotype.Component;

/// From a request to the criteria of a search, and from what it found to the answer.
@Component
class SearchAnswers {

    private static final int USUAL_LIMIT = 50;

    private final SearchHits hits;
    private final Texts texts;

    SearchAnswers(SearchHits hits, Texts texts) {
        this.hits = hits;
        this.texts = texts;
    }

    record Question(
            Caller caller,
            Locale locale,
            TalentSearchRequest request,
            TalentSnapshot snapshot,
            UnitTree tree,
            @Nullable DxRole role,
            Framework framework) {}

    TalentSearchView answer(Question question) {
        var criteria = criteria(question);
        var found = TalentSearch.search(question.snapshot(), criteria);
        return new TalentSearchView(
                found.total(),
                found.hits().stream()
                        .map(hit -> hits.view(hit, criteria.terms(), question))
                        .toList(),
                facets(found, question));
    }

    private static SearchCriteria criteria(Question question) {
        var request = question.request();
        var wide = question.caller().is(Role.HR, Role.DX_LEAD, Role.TRANSFER_OFFICER);
        return new SearchCriteria(
                terms(question),
                minima(request),
                units(request.units(), question.tree()),
                types(request.employmentTypes()),
                request.grades() == null ? Set.of() : Set.copyOf(request.grades()),
                question.caller().isSystem() ? null : question.caller().authorities(),
                wide ? null : question.caller().headOf(),
                Boolean.TRUE.equals(request.notSeated()),
                request.text() == null ? List.of() : SearchKeys.words(request.text()),
                request.limit() == null ? USUAL_LIMIT : request.limit());
    }

    /// Conditions rank, and a role's requirements on skills that no condition names.
    private static List<Term> terms(Question question) {
        var terms = new LinkedHashMap<String, Term>();
        conditions(question.request())
                .forEach(condition -> terms.put(
                        condition.skillCode(),
                        new Term(
                                condition.skillCode(),
                                condition.minLevel(),
                                condition.weight() == null ? 1 : condition.weight())));
        if (question.role() != null) {
            Term.of(question.role()).forEach(term -> terms.putIfAbsent(term.skillCode(), term));
        }
        return List.copyOf(terms.values());
    }

    private static List<TalentSearchRequest.Condition> conditions(TalentSearchRequest request) {
        return request.conditions() == null ? List.of() : request.conditions();
    }

    private static List<SearchCriteria.Minimum> minima(TalentSearchRequest request) {
        return conditions(request).stream()
                .filter(condition -> Boolean.TRUE.equals(condition.required()))
                .map(condition -> new SearchCriteria.Minimum(condition.skillCode(), condition.minLevel()))
                .toList();
    }

    private static @Nullable Set<String> units(@Nullable List<String> codes, UnitTree tree) {
        if (codes == null || codes.isEmpty()) {
            return null;
        }
        var units = new HashSet<String>();
        codes.forEach(code -> units.addAll(tree.subtree(code)));
        return units;
    }

    private static Set<EmploymentType> types(@Nullable List<String> names) {
        if (names == null) {
            return Set.of();
        }
        var known = Arrays.stream(EmploymentType.values()).collect(Collectors.toMap(Enum::name, Function.identity()));
        return names.stream()
                .map(name -> {
                    if (!known.containsKey(name)) {
                        throw new BusinessProblem(ProblemType.UNKNOWN_ITEM, "talent.unknown-type", name);
                    }
                    return Objects.requireNonNull(known.get(name));
                })
                .collect(Collectors.toSet());
    }

    private Map<String, List<Facet>> facets(TalentSearch.Found found, Question question) {
        var locale = question.locale();
        var none = texts.of(locale, "talent.no-unit");
        var units = facet(
                found.units(), code -> code.isEmpty() ? none : question.tree().nameOf(code));
        var grades = facet(found.grades(), grade -> grade.isEmpty() ? texts.of(locale, "talent.no-grade") : grade);
        // a search narrowed to one person would tell that person's level
        var levels = question.caller().is(Role.HR, Role.DX_LEAD, Role.MANAGER)
                ? levels(found.levels(), locale)
                : List.<Facet>of();
        return Map.of("unit", units, "grade", grades, "level", levels);
    }

    private static List<Facet> facet(Map<String, Integer> counts, Function<String, String> label) {
        return counts.entrySet().stream()
                .map(count -> new Facet(count.getKey(), label.apply(count.getKey()), count.getValue()))
                .toList();
    }

    private List<Facet> levels(int[] counts, Locale locale) {
        var facets = new ArrayList<Facet>();
        for (int level = 0; level < counts.length; level++) {
            if (counts[level] > 0) {
                var unknown = level == counts.length - 1;
                facets.add(new Facet(
                        unknown ? "" : String.valueOf(level),
                        unknown ? texts.of(locale, "talent.level.unknown") : texts.of(locale, "talent.level", level),
                        counts[level]));
            }
        }
        return facets;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.skills.SkillItem;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.backend.skills.SkillProfiles;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Evidence of skills from elsewhere, a row for each fact. A fact is the same where person, skill, kind and day are.
@Component
class EvidenceImport implements ImportKind {

    private static final ClosedList<EvidenceKind> KINDS = ClosedList.<EvidenceKind>empty()
            .with(EvidenceKind.SELF_RATING, "自己診断", "自己評価")
            .with(EvidenceKind.MANAGER_REVIEW, "所属長確認", "所属長評価", "上司確認")
            .with(EvidenceKind.TEST, "テスト", "理解度テスト", "試験")
            .with(EvidenceKind.CERTIFICATE, "資格", "資格取得");
    private static final double SMALLEST_ERROR = 0.01;

    private final People people;
    private final Frameworks frameworks;
    private final SkillProfiles profiles;
    private final SkillEstimates estimates;
    private final Scheduler heavyWork;
    private final Clock clock;

    EvidenceImport(
            People people,
            Frameworks frameworks,
            SkillProfiles profiles,
            SkillEstimates estimates,
            Scheduler heavyWork,
            Clock clock) {
        this.people = people;
        this.frameworks = frameworks;
        this.profiles = profiles;
        this.estimates = estimates;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.PROFILES;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(
                        people.all().collectList(),
                        frameworks.current(),
                        profiles.all().collectMap(SkillProfile::personId))
                .publishOn(heavyWork)
                .map(stored -> compare(sheet, stored.getT1(), stored.getT2(), stored.getT3()));
    }

    private Comparison compare(
            ImportSheet sheet, List<Person> everybody, Framework framework, Map<String, SkillProfile> stored) {
        var numbers = new PersonNumbers(everybody);
        var codes = framework.items().stream().map(SkillItem::code).collect(Collectors.toSet());
        var records = new LinkedHashMap<String, OfPerson>();
        for (var row : sheet.rows()) {
            var day = row.requiredDay("日付");
            var person = numbers.find(row, day);
            var skill = skill(row, codes);
            var kind = row.requiredChoice("根拠種別", KINDS);
            if (person != null && day != null && skill != null && kind != null) {
                records.computeIfAbsent(person.id(), id -> new OfPerson(person, stored.get(id), estimates))
                        .add(row, new Key(skill, kind, day));
            }
        }
        return comparison(List.copyOf(records.values()), clock.instant());
    }

    private static Comparison comparison(List<OfPerson> records, Instant now) {
        var changes = new ArrayList<Change<?>>();
        for (var record : records) {
            if (record.changed()) {
                changes.add(record.change(now));
            }
        }
        return Comparison.of(changes, records.size() - changes.size());
    }

    private static @Nullable String skill(ImportRow row, Set<String> codes) {
        var code = row.requiredCode("スキルコード");
        if (code != null && !codes.contains(code)) {
            row.problem(
                    "スキルコード",
                    ProblemCode.UNKNOWN_CODE,
                    Normalized.nearest(code, codes).orElse(null));
            return null;
        }
        return code;
    }

    /// What makes a fact the same one.
    private record Key(String skill, EvidenceKind kind, LocalDate day) {

        static Key of(Evidence evidence) {
            return new Key(evidence.skillCode(), evidence.kind(), evidence.date());
        }

        String words() {
            return skill + " " + KINDS.name(kind) + " " + day;
        }
    }

    /// The facts of one person while the file is read.
    private static final class OfPerson {

        private final Person person;
        private final SkillProfile before;
        private final SkillEstimates estimates;
        private final Map<Key, Evidence> known;
        private final Map<Key, Integer> seen = new LinkedHashMap<>();
        private final List<Evidence> given = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();
        private final Difference.Collector differences = new Difference.Collector();

        OfPerson(Person person, @Nullable SkillProfile stored, SkillEstimates estimates) {
            this.person = person;
            this.before = stored == null ? SkillProfile.empty(person.id()) : stored;
            this.estimates = estimates;
            this.known = before.evidence().stream()
                    .collect(Collectors.toMap(Key::of, one -> one, (first, second) -> second));
        }

        void add(ImportRow row, Key key) {
            var earlier = seen.putIfAbsent(key, row.number());
            if (earlier != null) {
                row.problem("スキルコード", ProblemCode.DUPLICATE_KEY, null, earlier);
                return;
            }
            var old = known.get(key);
            var value = old == null && row.requiredText("値") == null ? null : row.number("値", 0, Evidence.HIGHEST);
            var error = row.number("標準誤差", SMALLEST_ERROR, Evidence.HIGHEST);
            if (row.hasProblems() || value == null && old == null) {
                return;
            }
            var evidence = new Evidence(
                    old == null ? idOf(key) : old.id(),
                    key.skill(),
                    key.kind(),
                    value == null && old != null ? old.value() : value == null ? 0 : value.doubleValue(),
                    error != null ? error.doubleValue() : standardError(key, old),
                    key.day(),
                    source(row, old));
            rows.add(row.number());
            if (!evidence.equals(old)) {
                given.add(evidence);
                note(key, old, evidence);
            }
        }

        private String idOf(Key key) {
            return Identifiers.derived("evidence\n" + person.id() + "\n" + key.words());
        }

        private double standardError(Key key, @Nullable Evidence old) {
            return old == null ? estimates.policy().standardErrorOf(key.kind()) : old.standardError();
        }

        private static @Nullable String source(ImportRow row, @Nullable Evidence old) {
            var source = row.text("出典");
            return source != null || old == null ? source : old.source();
        }

        private void note(Key key, @Nullable Evidence old, Evidence fresh) {
            differences
                    .compare(key.words(), old == null ? null : old.value(), fresh.value())
                    .compare(key.words() + " 出典", old == null ? null : old.source(), fresh.source());
            if (old != null) {
                differences.compare(key.words() + " 標準誤差", old.standardError(), fresh.standardError());
            }
        }

        boolean changed() {
            return !given.isEmpty();
        }

        Change<SkillProfile> change(Instant now) {
            return new Change<>(
                    person.numberOn(LocalDate.ofInstant(now, ZoneOffset.UTC)).orElse(person.id()),
                    person.name().kanji(),
                    SkillProfile.class,
                    before.with(given, now),
                    person.id(),
                    before.version(),
                    rows,
                    differences.found());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Collection;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Posting;

/// Closed lists of the personnel files, with the words that offices use.
final class OfficeWords {

    static final ClosedList<EmploymentType> EMPLOYMENT_TYPES = ClosedList.<EmploymentType>empty()
            .with(EmploymentType.REGULAR, "正規", "正規職員", "一般職", "任期の定めのない職員", "常勤職員")
            .with(EmploymentType.REEMPLOYED, "再任用", "再任用職員", "定年前再任用短時間勤務", "定年前再任用", "暫定再任用", "暫定再任用職員")
            .with(EmploymentType.FISCAL_YEAR, "会計年度任用職員", "会計年度任用", "会計年度任用職員(パートタイム)", "会計年度任用職員(フルタイム)", "会計年度")
            .with(EmploymentType.FIXED_TERM, "任期付", "任期付職員", "臨時的任用")
            .with(EmploymentType.SECONDED, "派遣・割愛受入", "派遣受入", "割愛受入", "県派遣")
            .with(EmploymentType.SPECIAL, "特別職", "特別職非常勤")
            .with(EmploymentType.DISPATCHED, "派遣労働者", "派遣社員", "人材派遣")
            .with(EmploymentType.EXTERNAL, "外部", "外部人材", "委託");

    static final ClosedList<Posting.Kind> POSTING_KINDS = ClosedList.<Posting.Kind>empty()
            .with(Posting.Kind.MAIN, "本務", "主務")
            .with(Posting.Kind.CONCURRENT, "兼務")
            .with(Posting.Kind.JOINT, "併任")
            .with(Posting.Kind.ACTING, "事務取扱", "事務取扱い");

    static final ClosedList<OrgUnit.Kind> UNIT_KINDS = ClosedList.<OrgUnit.Kind>empty()
            .with(OrgUnit.Kind.BUREAU, "部局", "局")
            .with(OrgUnit.Kind.DEPARTMENT, "部")
            .with(OrgUnit.Kind.SECTION, "課", "室")
            .with(OrgUnit.Kind.GROUP, "係", "班", "チーム")
            .with(OrgUnit.Kind.BRANCH, "出先", "支所", "出先機関")
            .with(OrgUnit.Kind.FACILITY, "施設");

    private OfficeWords() {}

    /// Appointing authorities by name; the head of a town or village is meant like the mayor.
    static ClosedList<String> authorities(Collection<String> names) {
        var list = ClosedList.<String>empty();
        for (var name : names) {
            if (name.equals("市長")) {
                list.with(name, name, "町長", "村長", "市長部局", "長");
            } else {
                list.with(name, name);
            }
        }
        return list;
    }
}

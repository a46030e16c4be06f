// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization.web;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Leave;
import org.shirube.backend.organization.Posting;
import org.shirube.contract.organization.PersonView;

/// Parts of a person's card. Stored ends are the day after; the API has last days.
@Mapper(config = org.shirube.backend.platform.Mapping.class)
interface CardMapper {

    @Mapping(target = "employeeNumber", source = "employment.number")
    @Mapping(target = "authorityName", source = "authorityName")
    @Mapping(target = "from", source = "employment.period.from")
    @Mapping(target = "to", expression = "java(employment.period().lastDay())")
    PersonView.EmploymentView toView(Employment employment, String authorityName);

    @Mapping(target = "unitName", source = "unitName")
    @Mapping(target = "from", source = "posting.period.from")
    @Mapping(target = "to", expression = "java(posting.period().lastDay())")
    PersonView.PostingView toView(Posting posting, String unitName);

    @Mapping(target = "from", source = "period.from")
    @Mapping(target = "to", expression = "java(leave.period().lastDay())")
    PersonView.LeaveView toView(Leave leave);
}

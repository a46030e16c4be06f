// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import java.util.Locale;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillItem;
import org.shirube.contract.skills.FrameworkView;

/// Frameworks as they are seen from outside, in one language.
@Mapper(config = org.shirube.backend.platform.Mapping.class)
interface FrameworkMapper {

    @Mapping(target = "version", source = "edition")
    FrameworkView view(Framework framework, @Context Locale locale);

    @Mapping(target = "name", expression = "java(item.name(locale))")
    @Mapping(target = "areaName", expression = "java(item.areaName(locale))")
    @Mapping(target = "definition", expression = "java(item.definition(locale))")
    @Mapping(target = "anchors", expression = "java(item.anchors(locale))")
    FrameworkView.SkillItemView item(SkillItem item, @Context Locale locale);
}

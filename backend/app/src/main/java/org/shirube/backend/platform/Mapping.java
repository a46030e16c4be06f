// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/// Shared settings of the mappers from domain to contract: a field that is not mapped fails the build.
@MapperConfig(
        componentModel = "spring",
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
public interface Mapping {}

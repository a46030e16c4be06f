// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.organization;

import org.jspecify.annotations.Nullable;

/// A person named beside something else.
public record PersonRef(String personId, @Nullable String employeeNumber, String name) {}

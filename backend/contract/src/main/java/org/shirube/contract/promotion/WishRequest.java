// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.promotion;

import org.jspecify.annotations.Nullable;

/// The role that the caller would like to grow into; null takes the wish back.
public record WishRequest(@Nullable String roleCode) {}

// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

/// A leave (休職, 育休 ...).
///
/// @param kind as written
public record Leave(String kind, Period period) {}

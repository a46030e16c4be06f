// SPDX-License-Identifier: Apache-2.0
/// Structures, coverage, gaps and talent search over HTTP.
@NullMarked
package org.shirube.backend.talent.web;

import org.jspecify.annotations.NullMarked;

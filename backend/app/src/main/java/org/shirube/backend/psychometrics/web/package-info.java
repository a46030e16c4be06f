// SPDX-License-Identifier: Apache-2.0
/// Psychometric calculations over HTTP.
@NullMarked
package org.shirube.backend.psychometrics.web;

import org.jspecify.annotations.NullMarked;

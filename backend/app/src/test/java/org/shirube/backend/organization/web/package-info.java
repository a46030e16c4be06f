// SPDX-License-Identifier: Apache-2.0
/// Tests of the directory over HTTP.
@NullMarked
package org.shirube.backend.organization.web;

import org.jspecify.annotations.NullMarked;

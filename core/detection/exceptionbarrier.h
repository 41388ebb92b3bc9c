// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/result.h"

#include <opencv2/core.hpp>

#include <exception>
#include <new>
#include <string>
#include <type_traits>

namespace pw {

/// Runs `function`, which returns a Result, and turns what it throws into one: no exception of OpenCV or of
/// the standard library leaves core. `subject` names the model or file concerned.
template <class Function>
std::invoke_result_t<Function> withoutExceptions(const std::string& subject, Function&& function)
{
    try {
        return function();
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, subject);
    } catch (const cv::Exception& exception) {
        const bool memory = exception.code == cv::Error::StsNoMem;
        return failure(memory ? ErrorCode::OutOfMemory : ErrorCode::Internal, subject, exception.what());
    } catch (const std::exception& exception) {
        return failure(ErrorCode::Internal, subject, exception.what());
    }
}

} // namespace pw

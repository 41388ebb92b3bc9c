// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/evaluation/shuffledweights.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <vector>

namespace pw::test {

void writeWithShuffledWeights(const std::string& network, const std::string& copy)
{
    ::onnx::ModelProto model;
    std::ifstream in(network, std::ios::binary);
    if (!model.ParseFromIstream(&in))
        std::abort();
    std::mt19937 random(1);
    for (auto& tensor : *model.mutable_graph()->mutable_initializer()) {
        if (tensor.dims_size() != 4)
            continue;
        std::vector<float> values(tensor.raw_data().size() / sizeof(float));
        std::memcpy(values.data(), tensor.raw_data().data(), tensor.raw_data().size());
        std::ranges::shuffle(values, random);
        std::memcpy(tensor.mutable_raw_data()->data(), values.data(), tensor.raw_data().size());
    }
    std::ofstream out(copy, std::ios::binary);
    if (!model.SerializeToOstream(&out))
        std::abort();
}

} // namespace pw::test
